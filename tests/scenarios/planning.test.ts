import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { endpoints, type PlanChanges, type Preflight, type ProtocolPage } from '@takhoyde/api/contract';
import { grantRole } from '@takhoyde/api/identity/grants.ts';
import { mayChangePlan } from '@takhoyde/api/waves/protocol/change-plan.ts';
import { moveWave, requireWave } from '@takhoyde/api/waves/wave-store.ts';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyWarning } from './every-warning.ts';
import { startProduct, type Product } from './product.ts';
import { fill } from './small-city.ts';
import { signIn, type Came, type Visitor } from './visitor.ts';

const now = new Date('2026-10-05T08:00:00Z');
const inAll = (text: string) => ({ nb: text, nn: text, en: text });
const must = <Answer>(came: Came<Answer>): Answer => {
  if (came.answer === undefined) throw new Error(JSON.stringify(came.problem));
  return came.answer;
};
const people = ['operator', 'second-operator', 'analyst', 'union', 'safety-north', 'safety-south', 'chosen'];

const content = {
  title: inAll('Høstmåling'),
  kind: 'baseline',
  instrumentId: 'ytringsklima',
  organisationVersion: 'o1',
  opensAt: '2026-10-12T06:00:00Z',
  closesAt: '2026-10-30T14:00:00Z',
  resultsAt: '2026-11-16T08:00:00Z',
  employeesSeeResultsAt: '2026-11-18T08:00:00Z',
  reminders: ['2026-10-19T07:00:00Z'],
  languages: ['nb', 'nn', 'en'],
  retentionPeriods: { namesMonths: 24, archiveMonths: 36, releaseMonths: null },
  senderName: 'Oslo kommune',
} as const;

describe('a wave is planned, agreed on, and then stands', () => {
  let product: Product;
  let operator: Visitor;
  let analyst: Visitor;
  let union: Visitor;
  let pages: Server;
  let pagesAt = '';

  const give = (
    personId: string,
    role: 'analyst' | 'union-representative' | 'safety-representative',
    unitId: string,
    by: string,
  ) =>
    grantRole(product.installation.office, {
      ...{ personId, role, unitId, validFrom: '2026-01-01', validTo: null },
      ...{ grantedBy: by, grantedAt: new Date('2026-01-01T08:00:00Z') },
    });

  const begin = async (changes: object = {}): Promise<string> =>
    must(await analyst.call(endpoints.beginWaveDraft, { body: { content: { ...content, ...changes } } })).id;
  const check = async (draft: string): Promise<Preflight> =>
    must(await analyst.call(endpoints.checkWaveDraft, { params: { draft } }));
  const severityOf = ({ findings }: Preflight, code: string): string | undefined =>
    findings.find((finding) => finding.code === code)?.severity;
  const make = async (draft: string) => {
    const body = {
      revision: 1,
      acknowledged: everyWarning,
      trialAcknowledgement: 'This is a trial: a power cut may lose answers.',
    };
    return analyst.call(endpoints.submitWaveDraft, { params: { draft }, body });
  };
  const page = async (wave: string): Promise<ProtocolPage> =>
    must(await union.call(endpoints.readProtocolPage, { params: { wave } }));
  const untilReady = async (wave: string): Promise<string> => {
    for (const until = Date.now() + 60_000; Date.now() < until;) {
      await pause(50);
      const { protocolHash } = await page(wave);
      if (protocolHash !== null) return protocolHash;
    }
    throw new Error('untilReady requires a protocol within a minute');
  };
  const approve = (visitor: Visitor, wave: string, side: 'employer' | 'employees', protocolHash: string) =>
    visitor.call(endpoints.approveProtocol, { params: { wave }, body: { side, protocolHash } });
  const change = (wave: string, protocolHash: string, changes: PlanChanges) =>
    analyst.call(endpoints.changePlan, {
      params: { wave },
      body: { protocolHash, changes: { acknowledged: everyWarning, ...changes } },
    });

  let waveId = '';

  beforeAll(async () => {
    pages = createServer((request, response) => {
      response.statusCode = request.url === '/borte' ? 404 : 200;
      response.end();
    });
    await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
    pagesAt = `http://127.0.0.1:${String((pages.address() as AddressInfo).port)}`;
    product = await startProduct(
      people.map((personId) => ({ personId, name: personId })),
      now,
    );
    await fill(product.installation);
    await give('analyst', 'analyst', 'K', 'operator');
    await give('union', 'union-representative', 'K', 'operator');
    await give('safety-north', 'safety-representative', 'T1', 'operator');
    await give('safety-south', 'safety-representative', 'T2', 'operator');
    await give('chosen', 'union-representative', 'K', 'analyst');
    [operator, analyst, union] = (await Promise.all(
      ['operator', 'analyst', 'union'].map((id) => signIn(product.origin, id)),
    )) as [Visitor, Visitor, Visitor];
  }, 60_000);
  afterAll(async () => {
    pages.close();
    await product.end();
  });

  test('a plan that two people write at once loses nobody’s words', async () => {
    const draft = await begin();
    const save = (visitor: Visitor, senderName: string) =>
      visitor.call(endpoints.saveWaveDraft, { params: { draft }, body: { revision: 1, content: { ...content, senderName } } });
    must(await save(analyst, 'Først'));
    expect((await save(operator, 'Sist')).problem?.['code']).toBe('draft-changed');
    expect(must(await operator.call(endpoints.readWaveDraft, { params: { draft } })).content.senderName).toBe('Først');
    must(await operator.call(endpoints.deleteWaveDraft, { params: { draft }, body: { revision: 2 } }));
    expect((await analyst.call(endpoints.readWaveDraft, { params: { draft } })).status).toBe(404);
  });

  test('a plan that lacks something says what, by field', async () => {
    const draft = await begin({ title: undefined, closesAt: '2026-10-11T06:00:00Z' });
    expect((await check(draft)).missing.map(({ where }) => where)).toEqual(['title']);
    const disordered = await begin({ resultsAt: '2026-10-20T08:00:00Z', employeesSeeResultsAt: '2026-10-19T08:00:00Z' });
    expect((await check(disordered)).missing.map(({ where }) => where)).toEqual(['resultsAt', 'employeesSeeResultsAt']);
  });

  test('a dead link to where wrongdoing is reported stops the wave, on the page and past it', async () => {
    const link = (url: string) => analyst.call(endpoints.setWhistleblowingLink, { body: { unitId: 'K', url } });
    must(await link(`${pagesAt}/borte`));
    const draft = await begin();
    expect(severityOf(await check(draft), 'whistleblowing-link')).toBe('stop');
    expect((await make(draft)).problem?.['code']).toBe('preflight-stops');
    const { unitIds: _, ...body } = { ...content, unitIds: [], id: 'past', acknowledged: everyWarning };
    const trialAcknowledgement = 'This is a trial: a power cut may lose answers.';
    const past = await analyst.call(endpoints.planWave, { body: { ...body, trialAcknowledgement } });
    expect(past.problem?.['code']).toBe('preflight-stops');
    must(await link(`${pagesAt}/varsle`));
    expect(severityOf(await check(draft), 'whistleblowing-link')).toBe('fine');
  });

  test('a warning is answered for in words that the protocol keeps', async () => {
    const draft = await begin();
    const found = await check(draft);
    expect(severityOf(found, 'leaders')).toBe('warn');
    const bare = { revision: 1, acknowledged: [], trialAcknowledgement: 'This is a trial: a power cut may lose answers.' };
    const refused = await analyst.call(endpoints.submitWaveDraft, { params: { draft }, body: bare });
    expect(refused.problem).toMatchObject({
      code: 'preflight-unanswered',
      faults: [
        { where: 'leaders', what: 'warn' },
        { where: 'expected-results', what: 'warn' },
      ],
    });
    waveId = must(await make(draft)).detail.wave.id;
    expect(waveId).toBe('ytringsklima-2026-10');
    await untilReady(waveId);
    const { protocol } = await page(waveId);
    expect(protocol?.acknowledged?.map(({ code }) => code)).toEqual(['leaders', 'expected-results']);
    expect(protocol).toMatchObject({ resultsAt: '2026-11-16T08:00:00.000Z', senderName: 'Oslo kommune' });
  });

  test('a second survey of the same people within six weeks is told, and takes both keys', async () => {
    const { findings } = await check(
      await begin({
        opensAt: '2026-11-20T08:00:00Z',
        closesAt: '2026-11-27T08:00:00Z',
        resultsAt: undefined,
        employeesSeeResultsAt: undefined,
        reminders: [],
      }),
    );
    expect(findings.find(({ code }) => code === 'other-surveys')).toMatchObject({
      severity: 'warn',
      rows: [{ label: 'Høstmåling' }],
    });
    must(await operator.call(endpoints.setBurdenLimits, { body: { minutesPerYear: 5, weeksBetween: 1 } }));
    const tight = await check(
      await begin({
        opensAt: '2026-11-20T08:00:00Z',
        closesAt: '2026-11-27T08:00:00Z',
        resultsAt: undefined,
        employeesSeeResultsAt: undefined,
        reminders: [],
      }),
    );
    expect([severityOf(tight, 'other-surveys'), severityOf(tight, 'burden')]).toEqual(['fine', 'warn']);
    const calendar = must(await union.call(endpoints.readWaveCalendar));
    expect(calendar.years[0]).toMatchObject({ year: 2026, groups: [{ personCount: 36, waveIds: [waveId] }] });
    must(await operator.call(endpoints.setBurdenLimits, { body: { minutesPerYear: 20, weeksBetween: 6 } }));
  });

  test('what is said of a protocol stays, with the role of who said it', async () => {
    const say = (visitor: Visitor, text: string, answers?: number) =>
      visitor.call(endpoints.commentOnProtocol, {
        params: { wave: waveId },
        body: { text, ...(answers === undefined ? {} : { answers }) },
      });
    must(await say(union, 'Hvorfor ikke terskel 8?'));
    must(await say(analyst, 'Enig: vi hever den.', 1));
    expect((await say(union, 'Til hvem?', 9)).status).toBe(422);
    expect((await page(waveId)).comments.map(({ role, answers, protocolNumber }) => [role, answers, protocolNumber])).toEqual([
      ['union-representative', null, 1],
      ['analyst', 1, 1],
    ]);
  });

  test('a changed comma asks both sides again, and shows what changed', async () => {
    const first = await untilReady(waveId);
    must(await approve(analyst, waveId, 'employer', first));
    must(await approve(union, waveId, 'employees', first));
    expect((await page(waveId)).wave.state).toBe('approved');
    const changed = must(await change(waveId, first, { title: inAll('Høstmåling,') }));
    expect(changed.wave.state).toBe('awaiting-approval');
    expect(changed.versions[1]?.changes.map(({ path, before, after }) => [path, before, after])).toEqual([
      ['title.en', 'Høstmåling', 'Høstmåling,'],
      ['title.nb', 'Høstmåling', 'Høstmåling,'],
      ['title.nn', 'Høstmåling', 'Høstmåling,'],
    ]);
    expect(changed.approvals.map(({ isCurrent }) => isCurrent)).toEqual([false, false]);
    expect(changed.comments).toHaveLength(2);
    expect((await approve(union, waveId, 'employees', first)).problem?.['code']).toBe('other-protocol');
  });

  test('who planned the wave, or was chosen by who did, does not approve for the employees', async () => {
    const hash = await untilReady(waveId);
    await give('analyst', 'safety-representative', 'K', 'second-operator');
    expect((await approve(analyst, waveId, 'employees', hash)).problem?.['code']).toBe('planner-may-not-approve');
    const chosen = await signIn(product.origin, 'chosen');
    expect((await approve(chosen, waveId, 'employees', hash)).problem?.['code']).toBe('granted-by-planner');
    // The twin: the same role from somebody else would have done.
    await give('chosen', 'union-representative', 'K', 'operator');
    must(await approve(chosen, waveId, 'employees', hash));
    const { approvals } = await page(waveId);
    expect(approvals.find(({ name, isCurrent }) => name === 'chosen' && isCurrent)).toMatchObject({ grantedByName: 'operator' });
  });

  test('representatives of parts approve for their parts: the side has approved when nobody is left out', async () => {
    const changed = must(await change(waveId, await untilReady(waveId), { senderName: 'Byen' }));
    const hash = changed.protocolHash ?? '';
    must(await approve(analyst, waveId, 'employer', hash));
    must(await approve(await signIn(product.origin, 'safety-north'), waveId, 'employees', hash));
    expect((await page(waveId)).sides.employees).toEqual({
      isApproved: false,
      uncovered: ['Team T2', 'Team T3'],
      uncoveredCount: 2,
    });
    must(await approve(await signIn(product.origin, 'safety-south'), waveId, 'employees', hash));
    expect((await page(waveId)).wave.state).toBe('awaiting-approval');
    must(await approve(union, waveId, 'employees', hash));
    expect((await page(waveId)).wave.state).toBe('approved');
  });

  test('nothing is lowered after opening: every field is refused, and the same change before opening was not', async () => {
    const { office } = product.installation;
    const wave = await requireWave(office, waveId);
    const policy = { ...wave.policy, mean: 5 };
    const attacks: readonly PlanChanges[] = [
      { policy },
      { policy: { ...wave.policy, sensitive: { ...wave.policy.sensitive, mean: 5 } } },
      { policy: { ...wave.policy, minLeaders: 3, keepShare: 0.5 } },
      { title: inAll('Noe annet') },
      { kind: 'pulse' },
      { opensAt: '2026-10-13T06:00:00Z' },
      { closesAt: '2026-10-20T14:00:00Z' },
      { resultsAt: '2026-10-30T15:00:00Z' },
      { employeesSeeResultsAt: '2026-12-01T08:00:00Z' },
      { reminders: [] },
      { languages: ['nb'] },
      { retentionPeriods: { namesMonths: 120, archiveMonths: 240, releaseMonths: null } },
      { senderName: 'Sjefen' },
      { acknowledged: [] },
    ];
    // What goes on by itself would go on with a wave that is closing: of those, the rule itself is asked.
    expect((['closing', 'closed'] as const).map((state) => mayChangePlan({ state }))).toEqual([false, false]);
    for (const state of ['open', 'released', 'archived', 'cancelled'] as const) {
      await moveWave(office, waveId, ['approved', state]);
      for (const attack of state === 'open' ? attacks : attacks.slice(0, 1)) {
        const { status, problem } = await change(waveId, wave.protocolHash ?? '', attack);
        expect([status, problem?.['code'], Object.keys(attack)]).toEqual([409, 'wave-has-opened', Object.keys(attack)]);
      }
      const { participation: _counted, problem: _told, ...agreed } = wave;
      expect(await requireWave(office, waveId)).toMatchObject({ ...agreed, state });
      await moveWave(office, waveId, [state, 'approved']);
    }
    // The twin: before opening the very same change is taken, so that it was the opening that refused it.
    expect(must(await change(waveId, wave.protocolHash ?? '', { policy })).protocol?.policy.mean).toBe(5);
  });
});
