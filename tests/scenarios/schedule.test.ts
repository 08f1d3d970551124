import express from 'express';
import { strFromU8, unzipSync } from 'fflate';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { archiveOf } from '@takhoyde/api/archive/index.ts';
import { readCloseProtocol } from '@takhoyde/api/closing/index.ts';
import { sha256Of } from '@takhoyde/api/content-hash.ts';
import type { Role } from '@takhoyde/api/contract';
import type { WhatStore, WhoStore } from '@takhoyde/api/db/index.ts';
import { serveFollowUp } from '@takhoyde/api/http/follow-up-routes.ts';
import { problemAnswer } from '@takhoyde/api/http/problem-answer.ts';
import { serveResults } from '@takhoyde/api/http/result-routes.ts';
import { setViewer } from '@takhoyde/api/http/serve-endpoint.ts';
import type { Installation } from '@takhoyde/api/installation.ts';
import { countingHere } from '@takhoyde/api/operations/desk/counting-desk.ts';
import { takeTurns } from '@takhoyde/api/operations/desk/rounds.ts';
import { wholeTurns } from '@takhoyde/api/operations/schedule/keep-schedule.ts';
import { afterRelease } from '@takhoyde/api/operations/schedule/wave-turns.ts';
import { monthsAfter, readDeletionReceipts } from '@takhoyde/api/retention/index.ts';
import { listApprovals, requireWave } from '@takhoyde/api/waves/wave-store.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../stores/databases.ts';
import { approvePulse, castAll, fill, installationOver, releasedWave } from './small-city.ts';

const [embedded] = databases;
const oneSecond = 1000;
const opensAt = new Date('2027-03-29T06:00:00Z'); // 08:00 in Oslo, the day after the clocks went forward
const closesAt = new Date('2027-04-12T14:00:00Z');
const resultsAt = new Date('2027-04-20T07:00:00Z');
const employeesSeeResultsAt = new Date('2027-04-21T10:00:00Z');

const people: Readonly<Record<string, { role: Role; unitId: string }>> = {
  leader: { role: 'leader', unitId: 'T1' },
  director: { role: 'director', unitId: 'K' },
  safety: { role: 'safety-representative', unitId: 'T1' },
  union: { role: 'union-representative', unitId: 'K' },
  analyst: { role: 'analyst', unitId: 'K' },
  operator: { role: 'operator', unitId: 'K' },
  employee: { role: 'employee', unitId: 'T1' },
};

/** Every address that answers with something of the wave’s results. */
const addresses = [
  '/resultater',
  '/resultater/w1/enheter/T1',
  '/resultater/w1/enheter/K',
  '/sammenligning?grunnlag=w0&oppfolging=w1&enhet=T1',
  '/sammenligning?grunnlag=w0&oppfolging=w1&enhet=K',
  '/oppfolging/w1/T1',
];

describe('a wave that goes by its schedule', () => {
  let who: WhoStore;
  let what: WhatStore;
  let instant: Date;
  let installation: Installation;
  let server: Server;

  /** One look of the schedule at a given moment, as after any restart: nothing is remembered between two. */
  const lookAt = async (moment: Date): Promise<string> => {
    instant = moment;
    const whole = { ...installation, counting: countingHere(installation) };
    for (let look = 0; look < 3; look += 1) await takeTurns(whole, wholeTurns(whole, installation));
    await afterRelease(whole)();
    return (await requireWave(installation.office, 'w1')).state;
  };
  const before = (moment: Date): Date => new Date(moment.getTime() - oneSecond);

  const fetchAs = async (person: string, address: string): Promise<{ status: number; body: string }> => {
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${String(port)}${address}`, { headers: { 'x-person': person } });
    return { status: response.status, body: await response.text() };
  };
  /** What one person can fetch, without the ids that refusals are told by. */
  const everythingOf = async (person: string) => {
    const bodies: string[] = [];
    for (const address of addresses) bodies.push((await fetchAs(person, address)).body.replaceAll(/"id":"[0-9a-f-]{36}"/gu, ''));
    return bodies;
  };
  const statusesOf = async (person: string): Promise<number[]> =>
    Promise.all(addresses.slice(1, 5).map(async (address) => (await fetchAs(person, address)).status));

  beforeAll(async () => {
    [who, what] = await Promise.all([embedded.open('who'), embedded.open('what')]);
    instant = new Date('2026-11-23T12:00:00Z');
    installation = { ...installationOver(who, what), clock: () => instant };
    await fill(installation);
    await releasedWave(installation, { id: 'w0' });
    await approvePulse(installation, {
      retentionPeriods: { namesMonths: 2, archiveMonths: 3, releaseMonths: null },
      opensAt,
      closesAt,
      resultsAt: resultsAt.toISOString(),
      employeesSeeResultsAt: employeesSeeResultsAt.toISOString(),
    });
    const app = express();
    app.use((request, _response, next) => {
      const person = request.get('x-person') ?? '';
      const grant = people[person];
      if (grant !== undefined) setViewer(request, { personId: person, name: person, grants: [{ ...grant, validTo: null }] });
      next();
    });
    const router = express.Router();
    serveResults(router, { who, office: installation.office, clock: () => instant });
    serveFollowUp(router, { who, office: installation.office, clock: () => instant });
    app.use(router);
    app.use(problemAnswer(installation.log));
    server = app.listen(0, '127.0.0.1');
  }, 120_000);
  afterAll(async () => {
    server.close();
    await Promise.all([who.close(), what.close()]);
  });

  test('opens at eight in Oslo the day after the clocks change: not a second before, and once', async () => {
    expect(await lookAt(before(opensAt))).toBe('approved');
    expect(await lookAt(opensAt)).toBe('open');
    expect(await lookAt(new Date(opensAt.getTime() + oneSecond))).toBe('open');
    const opened = await who.owner.selectFrom('audit.entry').select('actor').where('action', '=', 'wave-opened').execute();
    expect(opened.filter(({ actor }) => actor === 'schedule')).toHaveLength(1);
  });

  test('closes at its instant, named so in the protocol, and its figures lie unseen', async () => {
    await castAll(installation, 'w1');
    expect(await lookAt(before(closesAt))).toBe('open');
    expect(await lookAt(closesAt)).toBe('closed');
    const { entries } = await readCloseProtocol(installation.office, 'w1');
    expect(entries[0]).toMatchObject({ step: 'begun', told: { closedBy: { role: 'schedule' } } });
    const seen = await who.as('results').selectFrom('release.reading').select('unitId').execute();
    const written = await who.as('release').selectFrom('release.reading').select('unitId').execute();
    expect(written.length).toBe(2 * seen.length);
  });

  test('shows nobody anything a second before, whatever their office, and a reader with no such rule would', async () => {
    expect(await lookAt(before(resultsAt))).toBe('closed');
    for (const person of Object.keys(people)) {
      expect([person, await statusesOf(person)]).toEqual([person, [404, 404, 404, 404]]);
      expect((await fetchAs(person, '/resultater')).body).not.toContain('"w1"');
    }
    const unguarded = await who.owner
      .selectFrom('release.reading')
      .innerJoin('release.waveRelease', 'hash', 'releaseHash')
      .where('waveId', '=', 'w1')
      .select('figures')
      .execute();
    expect(unguarded.length).toBeGreaterThan(0);
  });

  test('shows leaders and representatives the same, byte for byte, from the same instant', async () => {
    expect(await everythingOf('safety')).toEqual(await everythingOf('leader'));
    expect(await lookAt(resultsAt)).toBe('released');
    expect(await statusesOf('leader')).toEqual([200, 200, 200, 200]);
    const figuresOf = async (person: string) => (await everythingOf(person)).slice(0, 5); // a plan says too what one may do about it
    expect(await figuresOf('safety')).toEqual(await figuresOf('leader'));
    expect(await figuresOf('union')).toEqual(await figuresOf('director'));
    expect(await statusesOf('employee')).toEqual([404, 404, 404, 404]);
    expect(await statusesOf('operator')).toEqual([403, 403, 403, 403]);
  });

  test('shows employees theirs on their own date, and is shown once to each', async () => {
    await lookAt(before(employeesSeeResultsAt));
    expect(await statusesOf('employee')).toEqual([404, 404, 404, 404]);
    await lookAt(employeesSeeResultsAt);
    await lookAt(new Date(employeesSeeResultsAt.getTime() + oneSecond));
    expect(await statusesOf('employee')).toEqual([200, 200, 200, 200]);
    const shown = await who.owner.selectFrom('audit.entry').select('detail').where('action', '=', 'results-shown').execute();
    expect(shown.map(({ detail }) => detail).filter((detail) => detail.startsWith('w1'))).toEqual([
      'w1: leaders',
      'w1: everybody',
    ]);
  });

  test('catches up after weeks of downtime: opens, shuts and shows what is due', async () => {
    instant = new Date('2027-04-01T08:00:00Z');
    await approvePulse(installation, {
      id: 'w2',
      opensAt: new Date('2027-05-03T06:00:00Z'),
      closesAt: new Date('2027-05-10T06:00:00Z'),
    });
    await lookAt(new Date('2027-06-01T06:00:00Z'));
    expect((await requireWave(installation.office, 'w2')).state).toBe('released');
  });

  test('does not open a wave whose last approval came after its instant: that is somebody’s to do', async () => {
    instant = new Date('2027-06-02T06:00:00Z');
    await approvePulse(installation, {
      id: 'w3',
      opensAt: new Date('2027-06-01T06:00:00Z'),
      closesAt: new Date('2027-06-10T06:00:00Z'),
    });
    await lookAt(new Date('2027-06-03T06:00:00Z'));
    expect((await requireWave(installation.office, 'w3')).state).toBe('approved');
  });

  test('forgets names and is archived when its protocol says so, each once and with a receipt that holds', async () => {
    const approvers = async () =>
      (await listApprovals(installation.office, 'w1')).map(({ personName, role }) => [personName, role]);
    await lookAt(before(monthsAfter(resultsAt, 2)));
    expect(await approvers()).toContainEqual(['analyst', 'analyst']);
    expect((await approvers()).map(([name]) => name)).toContain('representative');
    await lookAt(monthsAfter(resultsAt, 2));
    await lookAt(monthsAfter(resultsAt, 2));
    expect((await approvers()).map(([name]) => name).sort()).toEqual(['analyst', 'union-representative']);
    expect(await lookAt(before(monthsAfter(resultsAt, 3)))).toBe('released');
    expect(await lookAt(monthsAfter(resultsAt, 3))).toBe('archived');
    const { isChainWhole, receipts } = await readDeletionReceipts(installation.office);
    expect(isChainWhole).toBe(true);
    expect(receipts.filter(({ waveId }) => waveId === 'w1').map(({ what, rowCount }) => [what, rowCount > 0])).toEqual([
      ['invitation-list', true],
      ['names', true],
    ]);
    await expect(installation.office.deleteFrom('retention.receipt').execute()).rejects.toThrow();
    await who.owner.updateTable('retention.receipt').set({ rowCount: 0 }).where('number', '=', 1).execute();
    expect((await readDeletionReceipts(installation.office)).isChainWhole).toBe(false);
  });

  test('is put in a package with the same bytes every time, whose checksums hold and which names nobody', async () => {
    const stores = { office: installation.office, results: who.as('results') };
    const made = await archiveOf(stores, 'w1');
    expect((await archiveOf(stores, 'w1')).sha256).toBe(made.sha256);
    const unzipped = unzipSync(Buffer.from(made.zip, 'base64'));
    const texts = new Map(Object.entries(unzipped).map(([path, bytes]) => [path.replace('w1/', ''), strFromU8(bytes)]));
    const lines = (texts.get('SHA256SUMS') ?? '').trim().split('\n');
    expect(lines.map((line) => line.split('  '))).toEqual(
      [...texts].filter(([path]) => path !== 'SHA256SUMS').map(([path, text]) => [sha256Of(text), path]),
    );
    expect(lines).toHaveLength(7);
    expect([...texts.values()].join('')).not.toContain('"representative"');
    expect(texts.get('index.html')).toContain('Tallene for Byen');
    expect(texts.get('index.html')).not.toMatch(/<script|https?:/u);
    await expect(archiveOf(stores, 'w3')).rejects.toMatchObject({ refusal: { code: 'not-released' } });
  });
});
