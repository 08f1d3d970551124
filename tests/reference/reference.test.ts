// Every number is checked against R, not against ourselves (METHODS §6.1 and §6.2).
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { answerOf, checkSet } from './check-set.ts';
import { Cells } from './cells.ts';
import { readReferenceSet, type Check, type ReferenceSet, type Row } from './reference-set.ts';
import { reportLines } from './report.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const ownFolder = join(here, 'sets');
const sharedFolder = join(here, '../../../shared/reference');

const setsIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(join(folder, name, 'expected.json'))) : [];

const missesIn = (set: ReferenceSet): string[] =>
  checkSet(set)
    .filter((outcome) => !outcome.isOptional && outcome.misses.length > 0)
    .map(({ id, misses }) => `${id}: ${JSON.stringify(misses)}`);

const SLOW = { timeout: 120_000 };

describe.each(setsIn(ownFolder))('the free set %s', (name) => {
  const set = readReferenceSet(join(ownFolder, name));

  test('every check that is not optional holds', SLOW, () => {
    expect(missesIn(set)).toEqual([]);
  });

  test('sums merged from the smallest cells answer as sums of all rows at once', SLOW, () => {
    const merged = new Cells(set, 'merged-cells');
    const atOnce = new Cells(set, 'at-once');
    for (const check of set.checks) expectAlike(answerOf(merged, check), answerOf(atOnce, check), check);
  });
});

const sharedSets = setsIn(sharedFolder).filter((name) => !setsIn(ownFolder).includes(name));
describe.skipIf(sharedSets.length === 0)('the sets whose licence keeps them out of the repository', () => {
  test.each(sharedSets)('every check of %s that is not optional holds', SLOW, (name) => {
    expect(missesIn(readReferenceSet(join(sharedFolder, name)))).toEqual([]);
  });
});

/** Alike to twelve digits. Sums of broken scores may differ in the last one, with the order of adding. */
const expectAlike = (a: unknown, b: unknown, check: Check): void => {
  if (typeof a === 'number' && typeof b === 'number') {
    expect(Math.abs(a - b), check.id).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(a)));
  } else if (a !== null && typeof a === 'object' && b !== null && typeof b === 'object') {
    expect(Object.keys(a), check.id).toEqual(Object.keys(b));
    for (const key of Object.keys(a)) {
      expectAlike((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], check);
    }
  } else expect(a, check.id).toBe(b);
};

/** The same set in which every column, item and dimension has another name. */
const renamed = (set: ReferenceSet): ReferenceSet => {
  const names = new Set([
    ...Object.keys(set.rows[0] ?? {}),
    ...Object.keys(set.meta.dimensions),
    ...set.meta.items.map(({ id }) => id),
  ]);
  const other = (name: string): string => (names.has(name) ? `~${name}~` : name);
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return other(value);
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [other(key), walk(each)]));
  };
  const keys = (row: Row): Row => Object.fromEntries(Object.entries(row).map(([key, value]) => [other(key), value]));
  return {
    ...set,
    meta: {
      ...set.meta,
      items: set.meta.items.map((item) => ({ ...item, id: other(item.id) })),
      dimensions: walk(set.meta.dimensions) as ReferenceSet['meta']['dimensions'],
      columns: Object.fromEntries(
        Object.entries(set.meta.columns).map(([role, name]) => [role, name === null ? null : other(name)]),
      ),
    },
    rows: set.rows.map(keys),
    invited: set.invited.map(keys),
    checks: set.checks.map((check) => ({
      ...check,
      params: walk(check.params) as Check['params'],
      expected: walk(check.expected) as Check['expected'],
      ...(check.where === undefined ? {} : { where: walk(check.where) as NonNullable<Check['where']> }),
      ...(check.groups === undefined ? {} : { groups: walk(check.groups) as NonNullable<Check['groups']> }),
    })),
  };
};

test('no item, dimension or column is known by name', () => {
  expect(missesIn(renamed(readReferenceSet(join(ownFolder, 'edge'))))).toEqual([]);
});

describe('npm run reference', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reference-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const copyOfEdge = (name: string): string => {
    const copy = join(folder, name);
    cpSync(join(ownFolder, 'edge'), copy, { recursive: true });
    return copy;
  };
  const run = (...folders: string[]): { code: number; output: string } => {
    try {
      const output = execFileSync(process.execPath, [join(here, 'main.ts'), ...folders], { encoding: 'utf8', stdio: 'pipe' });
      return { code: 0, output };
    } catch (error) {
      const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
      return { code: status, output: stdout + stderr };
    }
  };

  test('ends with how many of how many hold', () => {
    const { code, output } = run(copyOfEdge('whole'));
    expect(code).toBe(0);
    expect(output.trimEnd().split('\n').at(-1)).toBe('26 of 26 checks hold');
  });

  test('checks the sets of the repository when no folder is named', SLOW, () => {
    const { code, output } = run();
    expect(code).toBe(0);
    expect(output.trimEnd().split('\n').at(-1)).toMatch(/^(\d+) of \1 checks hold$/);
  });

  test('shows a wrong value and fails', () => {
    const copy = copyOfEdge('wrong');
    const path = join(copy, 'expected.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"agreement_a":-1', '"agreement_a":-0.5'));
    const { code, output } = run(copy);
    expect(code).toBe(1);
    expect(output).toContain('edge/E5/polar agreement_a: expected -0.5, got -1');
    expect(output.trimEnd().split('\n').at(-1)).toBe('25 of 26 checks hold');
  });

  test('a folder of sets stands for the sets in it, and a file beside them is passed over', () => {
    const parent = join(folder, 'several');
    for (const name of ['one', 'two']) cpSync(join(ownFolder, 'edge'), join(parent, name), { recursive: true });
    writeFileSync(join(parent, 'README.md'), 'not a set');
    expect(run(parent)).toMatchObject({ code: 0 });
    expect(run(parent).output.trimEnd().split('\n').at(-1)).toBe('52 of 52 checks hold');
    const { code, output } = run(join(parent, 'one'), join(parent, 'README.md'));
    expect(code).toBe(0);
    expect(output).toContain('26 of 26 checks hold');
  });

  test('a folder that cannot be read fails the run, and the others are checked all the same', () => {
    const { code, output } = run(join(folder, 'nowhere'), copyOfEdge('beside'));
    expect(code).toBe(1);
    expect(output).toContain('does not exist');
    expect(output).toContain('26 of 26 checks hold');
  });

  test('a list of one written as the one, an empty list for nothing named, and NA for no value are read as R means them', () => {
    const copy = copyOfEdge('as-r-writes');
    const meta = JSON.parse(readFileSync(join(copy, 'meta.json'), 'utf8')) as Record<string, unknown>;
    const scale = { min: 1, max: 5, favourable: 5, unfavourable: 1 };
    const dimensions = { ONE: { items: 'Q1' } };
    writeFileSync(join(copy, 'meta.json'), `\uFEFF${JSON.stringify({ ...meta, scale, dimensions, columns: [] })}`);
    writeFileSync(join(copy, 'data.csv'), '\uFEFF"unit","Q1","Q2","Q3"\r\n"A, b",5,NA,\r\n"A, b",1,2,3\r\n');
    const expected = { n: 2, fav_n: 1, unfav_share: 0.5 };
    const checks = [
      { id: 1, stat: 'item.summary', where: [], params: { item: 'Q1' }, expected },
      { id: 2, stat: 'item.summary', where: { unit: ['A, b'] }, params: { item: 'Q2' }, expected: { n: 1, mean: 2, sd: 'NA' } },
      { id: 3, stat: 'dim.score_summary', params: { dimension: 'ONE' }, expected: { n: 2, mean: 3 } },
      {
        id: 4,
        stat: 'agreement.rwg',
        where: { unit: 'none' },
        params: { dimension: 'ONE', by: 'unit', null_variance: 2 },
        expected: { units: [] },
      },
    ];
    writeFileSync(join(copy, 'expected.json'), JSON.stringify({ checks }));
    expect(run(copy)).toMatchObject({ code: 0 });
    expect(run(copy).output.trimEnd().split('\n').at(-1)).toBe('4 of 4 checks hold');
  });

  test.each([
    ['a folder that is not there', () => join(folder, 'nowhere'), 'does not exist'],
    [
      'a folder without answers',
      () => {
        const copy = copyOfEdge('no-answers');
        rmSync(join(copy, 'expected.json'));
        return copy;
      },
      'has no expected.json',
    ],
    [
      'broken JSON',
      () => {
        const copy = copyOfEdge('broken');
        writeFileSync(join(copy, 'meta.json'), '{');
        return copy;
      },
      'is not JSON',
    ],
    [
      'a table with semicolons',
      () => {
        const copy = copyOfEdge('semicolons');
        writeFileSync(join(copy, 'data.csv'), 'unit;Q1;Q2;Q3\nE1;1;1;1\n');
        return copy;
      },
      'parts its columns with semicolons; the layout wants commas',
    ],
    [
      'a table in another alphabet than UTF-8',
      () => {
        const copy = copyOfEdge('latin');
        writeFileSync(join(copy, 'data.csv'), Buffer.from('unit,Q1,Q2,Q3\nÅs,1,1,1\n', 'latin1'));
        return copy;
      },
      'cannot be read as text in UTF-8',
    ],
    [
      'a row of another length',
      () => {
        const copy = copyOfEdge('uneven');
        writeFileSync(join(copy, 'data.csv'), 'unit,Q1,Q2,Q3\nE1,1,1\n');
        return copy;
      },
      'line 2',
    ],
    [
      'an answer off the scale',
      () => {
        const copy = copyOfEdge('off');
        writeFileSync(join(copy, 'data.csv'), 'unit,Q1,Q2,Q3\nE1,9,1,1\n');
        return copy;
      },
      'data.csv line 2: Q1 is 9, off the scale 1–5',
    ],
  ])('%s gets one sentence', (_, make, sentence) => {
    const { code, output } = run(make());
    expect(code).toBe(1);
    expect(output.trimEnd().split('\n')).toHaveLength(1);
    expect(output).toContain(sentence);
  });

  test('a kind it does not know is a miss, not a crash', () => {
    const set = readReferenceSet(join(ownFolder, 'edge'));
    const strange = { id: 'x', stat: 'no.such', params: {}, expected: { value: 1 }, tol: {} };
    expect(reportLines(checkSet({ ...set, checks: [strange] })).at(-1)).toBe('0 of 1 checks hold');
  });
});
