import { endpoints, maxImportLength } from '@takhoyde/api/contract';
import { nextVersion, type Definition } from '@takhoyde/survey-definitions';
import { shippedDefinition } from '@takhoyde/survey-definitions/shipped';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startProduct, type Product } from './product.ts';
import { everyWarning } from './every-warning.ts';
import { signIn, visitorAt, type Visitor } from './visitor.ts';

const now = new Date('2026-11-23T12:00:00Z');
const cast = [
  { personId: 'operator', name: 'Drift' },
  { personId: 'analyst', name: 'Analytiker' },
];
const inAll = (nb: string, nn: string, en: string) => ({ nb, nn, en });
const organisation = {
  id: 'o1',
  name: 'Liten by',
  validFrom: '2026-01-01',
  levels: [{ id: 'M', isLeader: false, label: inAll('Medarbeider', 'Medarbeidar', 'Employee') }],
  levelGroups: [],
  unitsFile: {
    name: 'units.csv',
    content: 'unit_id,parent_id,name_nb,unit_type,m\nK,,Byen,kommune,\nV,K,Etaten,virksomhet,20\n',
  },
};
const { version: shipped } = shippedDefinition('kulturkartlegging')!;
const own = nextVersion(shipped, 'minor');
const local = {
  type: 'likert',
  scale: 'agree5',
  text: inAll('Vi har plass nok på lageret.', 'Vi har plass nok på lageret vårt.', 'We have room enough in the store.'),
};

const must = <T>(came: { answer?: T; problem?: unknown; status: number }): T => {
  if (came.answer === undefined) throw new Error(`refused with ${String(came.status)}: ${JSON.stringify(came.problem)}`);
  return came.answer;
};

describe('an analyst makes a survey', () => {
  let product: Product;
  let operator: Visitor;
  let analyst: Visitor;
  beforeAll(async () => {
    product = await startProduct(cast, now);
    operator = await signIn(product.origin, 'operator');
    must(await operator.call(endpoints.importOrganisation, { body: organisation }));
    const body = { personId: 'analyst', role: 'analyst', unitId: 'K', validFrom: '2026-01-01', validTo: null };
    must(await operator.call(endpoints.grantRole, { body }));
    analyst = await signIn(product.origin, 'analyst');
  }, 120_000);
  afterAll(() => product.end());

  const begin = async (body: unknown) => must(await analyst.call(endpoints.beginDraft, { body }));
  const edit = (draft: string, revision: number, change: Record<string, unknown>) =>
    analyst.call(endpoints.editDraft, { params: { draft }, body: { revision, edit: change } });
  const save = (draft: string, revision: number, version: string) =>
    analyst.call(endpoints.saveDraft, { params: { draft }, body: { revision, version } });

  test('from a shipped instrument to a version of one’s own, and everything that is told on the way', async () => {
    const { draft } = await begin({ from: 'instrument', instrument: 'kulturkartlegging' });
    expect(draft).toMatchObject({
      findings: [],
      comparison: { versionStep: 'none' },
      summary: { revision: 1, changedBy: 'Analytiker' },
    });
    expect(draft.lockedItems.length).toBeGreaterThan(10);
    const section = (draft.definition as unknown as Definition).sections[0]!.id;
    const { summary } = draft;
    const added = must(await edit(summary.id, 1, { kind: 'add-local', section, local: { ...local, virksomhet: 'V' } }));
    expect(added.comparison?.items.filter(({ verdict }) => verdict === 'local')).toHaveLength(1);
    expect([added.nextVersion, added.findings, added.summary.revision]).toEqual([own, [], 2]);
    expect(added.minutes.employee).toBeGreaterThan(draft.minutes.employee);
    expect(added.lix.nb).toBeGreaterThan(10);
    expect(added.burden.instruments).toHaveLength(5);
    const locked = await edit(summary.id, 2, { kind: 'take-out', item: draft.lockedItems[0] });
    expect([locked.status, locked.problem?.['code']]).toEqual([409, 'locked']);
    const late = await edit(summary.id, 1, { kind: 'add-section', title: inAll('Ny', 'Ny del', 'New') });
    expect([late.status, late.problem?.['code']]).toEqual([409, 'draft-changed']);
    const strange = await edit(summary.id, 2, { kind: 'set-rounds', roundsPerYear: 'often' });
    expect([strange.status, (strange.problem?.['faults'] as { where: string }[])[0]?.where]).toEqual([400, 'edit.roundsPerYear']);
    must(await save(summary.id, 2, added.nextVersion));
    expect((await analyst.call(endpoints.readDraft, { params: { draft: summary.id } })).status).toBe(404);

    const params = { instrument: 'kulturkartlegging' };
    const { versions } = must(await analyst.call(endpoints.listVersions, { params }));
    expect(versions.map(({ version, savedAt }) => [version, savedAt])).toEqual([
      [own, now.toISOString()],
      [shipped, null],
    ]);
    const old = must(await analyst.call(endpoints.readInstrument, { params, query: { versjon: shipped } }));
    expect(old.definition).toEqual(shippedDefinition('kulturkartlegging'));
    expect(must(await analyst.call(endpoints.readInstrument, { params })).definition.version).toBe(own);
    const compared = must(await analyst.call(endpoints.compareVersions, { params, query: { fra: shipped, til: own } }));
    expect(compared.items.filter(({ verdict }) => verdict !== 'unchanged').map(({ verdict }) => verdict)).toEqual(['local']);
    expect(must(await operator.call(endpoints.readAuditLog)).entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['draft-begun', 'instrument-saved']),
    );
  });

  test('a wave can ask an earlier version, and says which', async () => {
    const plan = {
      id: 'w1',
      title: inAll('Måling', 'Måling', 'Wave'),
      kind: 'baseline',
      instrumentId: 'kulturkartlegging',
      organisationVersion: 'o1',
      opensAt: '2026-11-01T08:00:00Z',
      closesAt: '2026-12-01T08:00:00Z',
      trialAcknowledgement: 'This is a trial: a power cut may lose answers.',
      acknowledged: everyWarning,
    };
    const people = Array.from({ length: 20 }, (_, at) => `P${String(at)},Navn,p${String(at)}@demo.invalid,V,M`);
    const rosterFile = { name: 'r.csv', content: ['person_id,name,email,unit_id,level', ...people].join('\n') };
    must(await operator.call(endpoints.importRoster, { params: { version: 'o1' }, body: { rosterFile } }));
    const missing = await operator.call(endpoints.planWave, { body: { ...plan, instrumentVersion: '9.9.9' } });
    expect(missing.status).toBe(404);
    must(await operator.call(endpoints.planWave, { body: { ...plan, instrumentVersion: shipped } }));
    must(await operator.call(endpoints.planWave, { body: { ...plan, id: 'w2' } }));
    const { versions } = must(await analyst.call(endpoints.listVersions, { params: { instrument: 'kulturkartlegging' } }));
    expect(versions.map(({ version, isUsedInWave }) => [version, isUsedInWave])).toEqual([
      [own, true],
      [shipped, true],
    ]);
  });

  test('a wave with questions of a virksomhet that does not exist is refused, in words', async () => {
    const { draft } = await begin({ from: 'instrument', instrument: 'samhandling' });
    const section = (draft.definition as unknown as Definition).sections[0]!.id;
    const added = must(await edit(draft.summary.id, 1, { kind: 'add-local', section, local: { ...local, virksomhet: 'X9' } }));
    must(await save(draft.summary.id, 2, added.nextVersion));
    const plan = {
      id: 'w3',
      title: inAll('Måling', 'Måling', 'Wave'),
      kind: 'baseline',
      instrumentId: 'samhandling',
      organisationVersion: 'o1',
      opensAt: '2026-11-01T08:00:00Z',
      closesAt: '2026-12-01T08:00:00Z',
      trialAcknowledgement: 'This is a trial: a power cut may lose answers.',
      acknowledged: everyWarning,
    };
    const { status, problem } = await operator.call(endpoints.planWave, { body: plan });
    expect([status, problem?.['code'], (problem?.['faults'] as { where: string }[])[0]?.where]).toEqual([
      409,
      'preflight-stops',
      'virksomhet-questions',
    ]);
    expect(must(await operator.call(endpoints.listWaves)).waves.map(({ id }) => id)).not.toContain('w3');
  });

  test('an id of the bank never comes to mean something else, whoever sends the instrument', async () => {
    const pulse = shippedDefinition('omstillingspuls')!;
    const turned = {
      ...pulse,
      id: 'utenfra',
      items: pulse.items.map((item) => (item.id === 'OMS-6' ? { ...item, reverse: true } : item)),
    };
    const add = async (body: Definition) => {
      const { status, problem } = await analyst.call(endpoints.addInstrument, { body });
      return [
        status,
        (problem?.['faults'] as { where: string; what: string }[] | undefined)?.map(({ what }) => what.split(':')[0]),
      ];
    };
    expect(await add(turned)).toEqual([422, expect.arrayContaining(['id-means-other']) as string[]]);
    const { OMS, ...withoutCore } = { OMS: 'OMS-1', ...pulse };
    const lost: Definition = {
      ...withoutCore,
      version: '9.0.0',
      items: pulse.items.filter(({ id }) => id !== OMS),
      dimensions: pulse.dimensions.filter(({ items }) => !items.includes(OMS)),
      sections: pulse.sections.map((section) => ({ ...section, items: section.items.filter((id) => id !== OMS) })),
      reporting: { ...pulse.reporting, coreItems: pulse.reporting.coreItems!.filter((id) => id !== OMS) },
    };
    expect(await add(lost)).toEqual([422, ['core-item-missing']]);
    expect(await add({ ...pulse, version: '0.9.0', purpose: pulse.title })).toEqual([422, ['version-not-raised']]);
    expect(await add({ ...pulse, purpose: pulse.title })).toEqual([409, undefined]);
    expect(must(await analyst.call(endpoints.listVersions, { params: { instrument: pulse.id } })).versions).toHaveLength(1);
  });

  test('a pulse is made of what is suggested; before anything is released that is a balanced one', async () => {
    const suggested = must(await analyst.call(endpoints.suggestPulse));
    expect([suggested.wave, suggested.unit, suggested.themes]).toEqual([null, null, []]);
    expect(suggested.items.length).toBeGreaterThanOrEqual(8);
    const title = inAll('Puls på lageret', 'Puls på lageret vårt', 'A pulse in the store');
    const pulse = { from: 'pulse', id: 'lagerpuls', title, items: suggested.items, rotation: { per: 'person', blockCount: 2 } };
    const { draft } = await begin(pulse);
    expect([draft.summary.base, draft.comparison, draft.nextVersion]).toEqual([null, null, '1.0.0']);
    expect(draft.burden.instruments.map(({ id }) => id)).toContain('lagerpuls');
    expect((await analyst.call(endpoints.beginDraft, { body: { ...pulse, id: 'samhandling' } })).problem?.['code']).toBe(
      'instrument-exists',
    );
    const odd = await analyst.call(endpoints.beginDraft, { body: { ...pulse, id: 'måling:1' } });
    expect([odd.status, (odd.problem?.['faults'] as { where: string }[])[0]?.where]).toEqual([422, 'id']);
    const unknown = await analyst.call(endpoints.beginDraft, { body: { ...pulse, items: ['NO-1'] } });
    expect([unknown.status, unknown.problem?.['code']]).toEqual([409, 'not-in-bank']);
    must(await analyst.call(endpoints.discardDraft, { params: { draft: draft.summary.id }, body: { revision: 1 } }));
  });

  test('what goes out as a file comes in again as the same survey, and a file of nothing is refused', async () => {
    for (const format of ['json', 'ddi'] as const) {
      const params = { instrument: 'ytringsklima' };
      const { content, fileName } = must(await analyst.call(endpoints.exportInstrument, { params, query: { format } }));
      const { draft, notes } = await begin({ from: 'file', fileName, content });
      expect([draft.definition, notes]).toEqual([shippedDefinition('ytringsklima'), []]);
      expect(draft.comparison?.versionStep).toBe('none');
      expect(
        (await save(draft.summary.id, 1, nextVersion(shippedDefinition('ytringsklima')!.version, 'patch'))).problem?.['code'],
      ).toBe('nothing-changed');
      must(await analyst.call(endpoints.discardDraft, { params: { draft: draft.summary.id }, body: { revision: 1 } }));
    }
    const nothing = await analyst.call(endpoints.beginDraft, { body: { from: 'file', fileName: 'a.txt', content: 'hei' } });
    expect([nothing.status, nothing.problem?.['code']]).toEqual([422, 'unknown-format']);
  });

  test('a file of the largest size is read, a larger one is not, and a stranger sends neither', async () => {
    const { content } = must(
      await analyst.call(endpoints.exportInstrument, { params: { instrument: 'samhandling' }, query: { format: 'json' } }),
    );
    const largest = content.padEnd(maxImportLength, ' ');
    const body = { from: 'file', fileName: 'stor.json', content: largest };
    const { draft } = await begin(body);
    must(await analyst.call(endpoints.discardDraft, { params: { draft: draft.summary.id }, body: { revision: 1 } }));
    expect((await analyst.call(endpoints.beginDraft, { body: { ...body, content: `${largest} ` } })).status).toBe(400);
    expect((await visitorAt(product.origin).call(endpoints.beginDraft, { body })).status).toBe(413);
  });

  test('anyone may read the bank and the layout of a definition', async () => {
    const stranger = visitorAt(product.origin);
    expect(must(await stranger.call(endpoints.readBank)).items.length).toBeGreaterThan(140);
    expect(must(await stranger.call(endpoints.readDefinitionSchema)).$schema).toContain('json-schema.org');
    const { instruments, burden } = must(await stranger.call(endpoints.listInstruments));
    expect(instruments.map(({ id }) => id)).toEqual(burden.instruments.map(({ id }) => id));
    const ofPulse = burden.instruments.find(({ id }) => id === 'omstillingspuls');
    expect(ofPulse?.minutesPerYear.employee).toBeCloseTo(4 * (ofPulse?.minutesPerRound.employee ?? 0));
  });
});
