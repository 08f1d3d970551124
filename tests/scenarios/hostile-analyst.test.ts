import { endpoints } from '@takhoyde/api/contract';
import type { Definition } from '@takhoyde/survey-definitions';
import { shippedDefinition } from '@takhoyde/survey-definitions/shipped';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startProduct, type Product } from './product.ts';
import { signIn, type Visitor } from './visitor.ts';

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
const mapping = shippedDefinition('kulturkartlegging')!;
const climate = shippedDefinition('ytringsklima')!;
const leadership = shippedDefinition('lederkapabiliteter-2030')!;
const next = (before: Definition, change: Partial<Definition>): Definition => ({ ...before, version: '7.0.0', ...change });
const reporting = (before: Definition, change: Partial<Definition['reporting']>): Definition =>
  next(before, { reporting: { ...before.reporting, ...change } });
const own = (definition: Definition): Definition => ({ ...definition, id: 'egen', version: '1.0.0' });

const otherWords = inAll('Helt andre ord.', 'Heilt andre ord.', 'Quite other words.');
const rewordedCore = next(mapping, {
  items: mapping.items.map((item) => (item.id === 'TRY-1' ? { ...item, rev: 2, text: otherWords } : item)),
  equivalences: [{ item: 'TRY-1', fromRev: 1, toRev: 2, reason: 'because we say so ourselves' }],
});
const [first, ...others] = mapping.sections;
const endless = { ...first!, items: Array.from({ length: 60_000 }, (_unused, at) => `x${at}`) };

/** What an analyst who means harm, or knows no better, sends past the editor; the rule that stands in the way; and who is asked. */
const attempts: readonly (readonly [string, Definition, string])[] = [
  ['words of the core under a recorded decision', rewordedCore, 'core-item-changed'],
  [
    'a core that is no core any more',
    next(mapping, { items: mapping.items.map((item) => ({ ...item, anchor: false })) }),
    'core-item-changed',
  ],
  ['restrictions that are gone', reporting(climate, { restricted: {} }), 'guard-lowered'],
  ['a sensitive instrument that is ordinary', reporting(climate, { isSensitive: false }), 'guard-lowered'],
  ['fewer leaders', reporting(leadership, { aboutLeaders: { minLeaders: 3 } }), 'guard-lowered'],
  ['the same under a name of one’s own', own(reporting(climate, { isSensitive: false, restricted: {} })), 'guard-lowered'],
  [
    'a title that is read in another order than it is written',
    next(mapping, { title: inAll('\u202Eneisrev\u202C', 'Versjonen', 'The version') }),
    'text-unreadable',
  ],
  ['a section without end', next(mapping, { sections: [endless, ...others] }), 'wrong-shape'],
];

describe('an analyst who goes past the editor', () => {
  let product: Product;
  let analyst: Visitor;
  beforeAll(async () => {
    product = await startProduct(
      [
        { personId: 'operator', name: 'Drift' },
        { personId: 'analyst', name: 'Analytiker' },
      ],
      new Date('2026-11-23T12:00:00Z'),
    );
    const operator = await signIn(product.origin, 'operator');
    await operator.call(endpoints.importOrganisation, { body: organisation });
    const body = { personId: 'analyst', role: 'analyst', unitId: 'K', validFrom: '2026-01-01', validTo: null };
    await operator.call(endpoints.grantRole, { body });
    analyst = await signIn(product.origin, 'analyst');
  }, 120_000);
  afterAll(() => product.end());

  const rulesAgainst = (problem: Record<string, unknown> | undefined): string[] =>
    (problem?.['faults'] as { what: string }[]).map(({ what }) => what.split(':')[0] ?? '');

  test.each(attempts)('cannot save %s', async (_what, definition, rule) => {
    const { status, problem } = await analyst.call(endpoints.addInstrument, { body: definition });
    expect(status).toBe(422);
    expect(rulesAgainst(problem)).toContain(rule);
  });
  test.each(attempts.slice(0, 5))('cannot save %s by way of a file and a draft', async (_what, definition, rule) => {
    const begun = await analyst.call(endpoints.beginDraft, {
      body: { from: 'file', fileName: 'skjema.json', content: JSON.stringify(definition) },
    });
    const draft = begun.answer?.draft;
    if (draft === undefined) throw new Error(`refused: ${JSON.stringify(begun.problem)}`);
    expect(draft.findings.map((finding) => finding.rule)).toContain(rule);
    const saved = await analyst.call(endpoints.saveDraft, {
      params: { draft: draft.summary.id },
      body: { revision: 1, version: draft.nextVersion },
    });
    expect(saved.status).toBe(422);
  });
  test('nothing came of it', async () => {
    const { answer } = await analyst.call(endpoints.listInstruments);
    expect(answer?.instruments.map(({ id, version }) => `${id} ${version}`)).toContain(`ytringsklima ${climate.version}`);
    expect(answer?.instruments).toHaveLength(5);
  });
});
