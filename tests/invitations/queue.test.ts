import { listMailings } from '@takhoyde/api/invitations/mailings/mailing-store.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../stores/databases.ts';
import { everybody, openSendingScene, type SendingScene } from './sending-scene.ts';

describe.each(databases)('the queue of what is sent, on $name', ({ open }) => {
  let scene: SendingScene;
  beforeAll(async () => void (scene = await openSendingScene(open)), 120_000);
  beforeEach(() => scene.reset());
  afterAll(() => scene.close());

  const agreeOn = (...reminders: string[]) =>
    sql`update waves.wave set reminders = ${JSON.stringify(reminders)}::jsonb`.execute(scene.installation.who.owner);
  const handed = (): number => scene.mailServer().mails.length;
  const subjects = (): Set<string> => new Set(scene.mailServer().mails.map(({ subject }) => subject));

  test('a mail server that is away for a while costs nobody a letter, and nobody gets two', async () => {
    const away = scene.mailServer();
    await away.close();
    const desk = scene.desk();
    await desk.start('w1', 'nb', 'operator');
    await desk.finished('w1');
    expect(await desk.standing('w1')).toMatchObject({ sent: 0, unsent: everybody, problem: 'carrier-unreachable' });
    await scene.round(desk); // its next try has not come
    expect((await desk.standing('w1')).mailings).toMatchObject([{ state: 'running', sendsAt: '2026-11-23T12:01:00.000Z' }]);
    await scene.mailServerComesBack();
    scene.setClock('2026-11-23T12:01:00Z');
    await scene.round(desk);
    await scene.round(desk);
    expect(handed()).toBe(everybody);
    expect(await desk.standing('w1')).toMatchObject({
      sent: everybody,
      uncertain: 0,
      problem: null,
      mailings: [{ state: 'done' }],
    });
  });

  test('a process that ends in the middle leaves the rest to the next one, which asks nobody', async () => {
    const first = scene.desk();
    scene.mailServer().treat('T1-3@demo.invalid', 'drop'); // cut off after the letter, before the answer
    for (let person = 4; person < 12; person += 1) scene.mailServer().treat(`T1-${String(person)}@demo.invalid`, 'try-later');
    await first.start('w1', 'nb', 'operator');
    await first.finished('w1');
    for (let person = 4; person < 12; person += 1) scene.mailServer().treat(`T1-${String(person)}@demo.invalid`, 'take');
    scene.setClock('2026-11-23T13:00:00Z');
    const afterRestart = scene.desk();
    await scene.round(afterRestart);
    const { sent, uncertain, unsent } = await afterRestart.standing('w1');
    expect({ all: sent + uncertain, unsent }).toEqual({ all: everybody, unsent: 0 });
    expect(uncertain).toBeGreaterThanOrEqual(1);
    expect(scene.mailServer().timesHanded('T1-3@demo.invalid')).toBe(1);
    const addresses = scene.mailServer().mails.map(({ to }) => to);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test('two processes that look at the same instant write once to each', async () => {
    const [one, other] = [scene.desk(), scene.desk()];
    await one.start('w1', 'nb', 'operator');
    await Promise.all([scene.round(one), scene.round(other), other.start('w1', 'nb', 'operator')]);
    await Promise.all([one.finished('w1'), other.finished('w1')]);
    expect(handed()).toBe(everybody);
  });

  test('a paused mailing lets nothing more leave, in any process, until it goes on', async () => {
    scene.mailServer().treat('T1-0@demo.invalid', 'try-later');
    const [here, there] = [scene.desk(), scene.desk()];
    await here.start('w1', 'nb', 'operator');
    await here.finished('w1');
    scene.mailServer().treat('T1-0@demo.invalid', 'take');
    const invitation = { waveId: 'w1', kind: 'invitation', number: 1 } as const;
    expect((await there.pause(invitation, true)).mailings).toMatchObject([{ state: 'paused' }]);
    scene.setClock('2026-11-24T12:00:00Z');
    await scene.round(here);
    expect(handed()).toBe(everybody - 1);
    await here.pause(invitation, false);
    await here.finished('w1');
    expect(handed()).toBe(everybody);
  });

  test('reminders go when both sides have agreed, to those without a code, never at night or on a holiday', async () => {
    await agreeOn('2026-11-27T20:00:00Z', '2026-11-30T09:30:00Z');
    const desk = scene.desk();
    expect((await desk.standing('w1')).mailings).toMatchObject([
      { kind: 'reminder', number: 1, state: 'planned', sendsAt: '2026-11-30T06:00:00.000Z' }, // Friday evening: Monday morning
      { kind: 'reminder', number: 2, state: 'planned', sendsAt: '2026-11-30T09:30:00.000Z' },
    ]);
    await scene.fetchBallot('T1-0', 'T2-0');
    for (const quiet of ['2026-11-27T20:30:00Z', '2026-11-28T10:00:00Z', '2026-11-29T22:00:00Z']) {
      scene.setClock(quiet);
      await scene.round(desk);
    }
    expect(handed()).toBe(0);
    scene.setClock('2026-11-30T06:00:00Z');
    await scene.round(desk);
    expect(handed()).toBe(everybody - 2);
    expect(subjects()).toEqual(new Set(['Påminnelse: Puls']));
    expect(scene.mailServer().mails[0]?.text).toContain('Du får høyst 1 til.');
    scene.setClock('2026-11-30T09:30:00Z');
    await scene.fetchBallot('T1-1');
    await scene.round(desk);
    expect(handed()).toBe(everybody - 2 + everybody - 3);
    expect(scene.mailServer().mails.at(-1)?.text).toContain('Du får ikke flere.');
    await expect(desk.start('w1', 'nb', 'operator', 'reminder')).rejects.toMatchObject({ refusal: { status: 409 } });
  });

  test('after a long stop nobody gets two reminders on one day, and none at night', async () => {
    await agreeOn('2026-11-24T09:00:00Z', '2026-11-26T09:00:00Z');
    const desk = scene.desk();
    scene.setClock('2026-11-26T21:00:00Z');
    await scene.round(desk);
    expect(handed()).toBe(0);
    scene.setClock('2026-11-27T06:00:00Z');
    await scene.round(desk);
    expect(handed()).toBe(everybody);
    expect((await listMailings(scene.installation.office, 'w1')).map(({ number, state }) => [number, state])).toEqual([
      [1, 'done'],
      [2, 'done'],
    ]);
  });

  test('a mailing that has tried for as long as it does stops, and says so', async () => {
    await scene.mailServer().close();
    const desk = scene.desk();
    await desk.start('w1', 'nb', 'operator');
    await desk.finished('w1');
    for (let attempt = 0; attempt < 30; attempt += 1) {
      const [mailing] = await listMailings(scene.installation.office, 'w1');
      scene.setClock(mailing?.nextAt.toISOString() ?? '');
      await scene.round(desk);
    }
    expect(await desk.standing('w1')).toMatchObject({
      unsent: everybody,
      problem: 'carrier-unreachable',
      mailings: [{ state: 'stopped' }],
    });
  });
});
