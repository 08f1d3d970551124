import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { endpoints, type CloseReceipt, type PaperCodeSheet, type Profile } from '@takhoyde/api/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readAnswersFile } from '../replay/answers-file.ts';
import { replayWave } from '../replay/replay-wave.ts';
import { everyWarning } from './every-warning.ts';
import { startProduct, type Product } from './product.ts';
import { readReferenceCity, type ReferenceCity } from './reference-city.ts';
import { signIn, type Visitor } from './visitor.ts';

const closesAt = '2026-11-23T20:00:00Z';
const cast = [
  { personId: 'operator', name: 'Drift' },
  { personId: 'analyst', name: 'Analytiker' },
  { personId: 'union', name: 'Tillitsvalgt' },
] as const;

const expectedShape = z.object({
  checks: z.array(
    z.looseObject({
      stat: z.string(),
      where: z.unknown().optional(),
      params: z.looseObject({ item: z.string().optional() }),
      expected: z.looseObject({}),
    }),
  ),
});
const itemSummary = z.looseObject({ n: z.number(), mean: z.number() });

/** What R says of every item over all rows. Items are reversed there as a scorer would; the product shows them as answered. */
const summariesByR = (folder: string): ReadonlyMap<string, z.infer<typeof itemSummary>> => {
  const { checks } = expectedShape.parse(JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')));
  return new Map(
    checks
      .filter(({ stat, where, params }) => stat === 'item.summary' && where === undefined && params.item !== undefined)
      .map(({ params, expected }) => [params.item ?? '', itemSummary.parse(expected)]),
  );
};

const reference = (name: string): string | undefined =>
  [path.resolve('../shared/reference', name), path.resolve('tests/reference/sets', name)].find((folder) =>
    existsSync(path.join(folder, 'data.csv')),
  );

interface Outside {
  readonly name: string;
  readonly folder: string;
  readonly city: ReferenceCity;
  readonly byR: ReadonlyMap<string, z.infer<typeof itemSummary>>;
}

/** The set R was asked about, or (free, for everybody) a part of the synthetic city, held against a sum of its own rows. */
const outsides = (): Outside[] => {
  const bfi = reference('bfi');
  const synth = reference('synthA');
  return [
    ...(synth === undefined
      ? []
      : [
          {
            name: 'a part of synthA',
            folder: synth,
            city: readReferenceCity(synth, (row) => row['wave'] === '1' && row['district'] === 'D01'),
            byR: new Map(),
          },
        ]),
    ...(bfi === undefined
      ? []
      : [{ name: 'the 2 800 respondents of bfi', folder: bfi, city: readReferenceCity(bfi), byR: summariesByR(bfi) }]),
  ];
};

const must = <T>(came: { answer?: T; problem?: unknown; status: number }): T => {
  if (came.answer === undefined) throw new Error(`refused with ${String(came.status)}: ${JSON.stringify(came.problem)}`);
  return came.answer;
};

/** Until the wave has closed by itself and is counted. */
const untilCounted = async (visitor: Visitor, waveId: string): Promise<CloseReceipt> => {
  for (const until = Date.now() + 120_000; Date.now() < until;) {
    const { closeReceipt } = must(await visitor.call(endpoints.readWave, { params: { wave: waveId } }));
    if (closeReceipt !== null) return closeReceipt;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('untilCounted requires a wave that is counted within two minutes');
};

const untilReady = async (visitor: Visitor, waveId: string): Promise<string> => {
  for (;;) {
    const { wave, protocolHash, problem } = must(await visitor.call(endpoints.readWave, { params: { wave: waveId } }));
    if (problem !== null) throw new Error(problem);
    if (wave.state === 'awaiting-approval' && protocolHash !== null) return protocolHash;
    await new Promise((resolve) => setImmediate(resolve));
  }
};

const inAll = (text: string) => ({ nb: text, nn: text, en: text });

describe.each(outsides())('an instrument and an organisation from outside: $name', ({ city, byR }) => {
  let now = new Date('2026-11-23T12:00:00Z');
  let product: Product;
  let operator: Visitor;
  let profile: Profile;
  let sheets: readonly PaperCodeSheet[];

  const setUp = async (): Promise<void> => {
    const { levels, unitsCsv, rosterCsv } = city;
    must(
      await operator.call(endpoints.importOrganisation, {
        body: {
          id: 'o1',
          name: 'Utenfra',
          validFrom: '2026-01-01',
          levels,
          levelGroups: [],
          unitsFile: { name: 'units.csv', content: unitsCsv },
        },
      }),
    );
    must(
      await operator.call(endpoints.importRoster, {
        params: { version: 'o1' },
        body: { rosterFile: { name: 'roster.csv', content: rosterCsv } },
      }),
    );
    for (const [personId, role] of [
      ['analyst', 'analyst'],
      ['union', 'union-representative'],
    ] as const) {
      must(
        await operator.call(endpoints.grantRole, {
          body: { personId, role, unitId: 'top', validFrom: '2026-01-01', validTo: null },
        }),
      );
    }
  };

  const openTheWave = async (): Promise<void> => {
    const analyst = await signIn(product.origin, 'analyst');
    const union = await signIn(product.origin, 'union');
    const { id } = must(await analyst.call(endpoints.addInstrument, { body: city.instrument }));
    const plan = {
      id: 'w1',
      title: inAll('Utenfra'),
      kind: 'baseline',
      instrumentId: id,
      organisationVersion: 'o1',
      opensAt: '2026-11-01T08:00:00Z',
      closesAt,
      acknowledged: everyWarning,
    };
    const refused = await analyst.call(endpoints.planWave, { body: plan });
    expect(refused.problem?.['code']).toBe('trial-acknowledgement-needed');
    const trialAcknowledgement = 'This is a trial: a power cut may lose answers.';
    sheets = must(await analyst.call(endpoints.planWave, { body: { ...plan, trialAcknowledgement } })).paperCodes;
    const protocolHash = await untilReady(operator, 'w1');
    must(await analyst.call(endpoints.approveProtocol, { params: { wave: 'w1' }, body: { side: 'employer', protocolHash } }));
    expect((await operator.call(endpoints.openWave, { params: { wave: 'w1' } })).problem?.['code']).toBe('not-approved');
    must(await union.call(endpoints.approveProtocol, { params: { wave: 'w1' }, body: { side: 'employees', protocolHash } }));
    must(await operator.call(endpoints.openWave, { params: { wave: 'w1' } }));
  };

  beforeAll(async () => {
    product = await startProduct(cast, () => now);
    operator = await signIn(product.origin, 'operator');
    await setUp();
    await openTheWave();
  }, 120_000);

  afterAll(() => product.end());

  test('every respondent answers with a ballot of their own, signed blind, over HTTP', async () => {
    const file = path.join(product.directory, 'answers.csv');
    writeFileSync(file, city.answersCsv);
    const respondents = readAnswersFile(file, { ...city.columns, items: new Set(city.meta.items.map(({ id }) => id)) });
    const sheet = must(await operator.call(endpoints.readAnswerSheet, { params: { wave: 'w1' } }));
    const target = { issuer: product.origin, collector: sheet.collectorOrigin, waveId: 'w1', fingerprint: sheet.keyFingerprint };
    const outcome = await replayWave(target, respondents, { sheets, concurrency: 4 });
    expect(outcome).toMatchObject({ countedCount: city.respondentCount, withoutCodeCount: 0, refused: {} });
  }, 900_000);

  test('closing opens them all, releases the figures and destroys what could open or tie an answer', async () => {
    expect((await operator.call(endpoints.readProfile, { params: { wave: 'w1', unit: 'top' } })).status).toBe(404);
    now = new Date(closesAt); // the instant that was approved: it closes by itself
    const closed = await untilCounted(operator, 'w1');
    expect(closed).toMatchObject({
      answersTallied: city.respondentCount,
      answersRefused: 0,
      bucketCounts: { spent: city.respondentCount },
    });
    const tables = must(await operator.call(endpoints.readStorage)).tables;
    for (const gone of ['ballot_office.invitation', 'ballot_office.paper_code', 'ballot_box.sealed_ballot']) {
      expect(tables.find(({ table }) => table === gone)?.rowCount).toBe(0);
    }
    expect(await product.installation.sealKeys.unsealerOf('w1')).toBeUndefined();
    profile = must(
      await (await signIn(product.origin, 'analyst')).call(endpoints.readProfile, { params: { wave: 'w1', unit: 'top' } }),
    );
  }, 300_000);

  test('those who represent the unit read who opened its results; the analyst and those who only sign in do not', async () => {
    const sights = { params: { wave: 'w1', unit: 'top' } };
    const read = await (await signIn(product.origin, 'union')).call(endpoints.readSights, sights);
    expect(read.answer?.sights.map(({ personName, format }) => [personName, format])).toEqual([['analyst', null]]);
    for (const personId of ['analyst', 'operator'])
      expect((await (await signIn(product.origin, personId)).call(endpoints.readSights, sights)).status).toBe(403);
  });

  test('counts and means at the top are those of the rows, but for what limiting reports', () => {
    expect(profile.coverage).toEqual({ kind: 'shown', includedCount: city.respondentCount, totalCount: city.respondentCount });
    const figures = profile.dimensions.flatMap(({ items }) => items);
    expect(figures.length).toBe(city.meta.items.length);
    for (const { id, isReversed, figure } of figures) {
      const answers = city.rows
        .map((row) => row[id] ?? '')
        .filter((cell) => cell !== '')
        .map(Number);
      if (figure.kind !== 'shown') throw new Error(`${id} is hidden at the top`);
      const rowMean = answers.reduce((sum, value) => sum + value, 0) / answers.length;
      const { n = answers.length, mean: scored } = byR.get(id) ?? {};
      const { min, max } = city.meta.scale;
      const mean = scored === undefined ? rowMean : isReversed ? min + max - scored : scored;
      expect(mean).toBeCloseTo(rowMean, 10);
      expect(figure.answerCount).toBe(n);
      if (!figure.isLimited) expect(figure.mean).toBeCloseTo(mean, 9);
      else expect(Math.abs(figure.mean - mean)).toBeLessThan(0.05);
    }
    expect(figures.some(({ figure }) => figure.kind === 'shown' && !figure.isLimited)).toBe(true);
  });

  test('a release cannot be made twice, and a closed wave takes no more ballots', async () => {
    expect(
      (await operator.call(endpoints.closeWave, { params: { wave: 'w1' }, body: { confirmWaveId: 'w1' } })).problem?.['code'],
    ).toBe('not-open');
    expect((await operator.call(endpoints.readAnswerSheet, { params: { wave: 'w1' } })).problem?.['code']).toBe('wave-closed');
  });
});
