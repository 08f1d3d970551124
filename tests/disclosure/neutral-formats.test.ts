import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Audit } from './audit-format.ts';
import { parseNeutralInput } from './neutral-input.ts';

const folder = mkdtempSync(join(tmpdir(), 'disclosure-'));
const main = fileURLToPath(new URL('./main.ts', import.meta.url));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Run = { code: number; said: string; audit: Audit | undefined };

/** Runs the command as anybody would, with a file in and a file out. */
function run(input: unknown): Promise<Run> {
  const [inPath, outPath] = [join(folder, 'in.json'), join(folder, 'out.json')];
  rmSync(outPath, { force: true });
  writeFileSync(inPath, typeof input === 'string' ? input : JSON.stringify(input));
  return new Promise((resolve) => {
    execFile(process.execPath, [main, inPath, outPath], (error, _stdout, said) => {
      const audit = existsSync(outPath) ? (JSON.parse(readFileSync(outPath, 'utf8')) as Audit) : undefined;
      resolve({ code: error === null ? 0 : Number(error.code), said, audit });
    });
  });
}

const people = (unit: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ unit, level: 'M', answers: [(index % 5) + 1, index % 4 === 0 ? null : 4] }));

const city = {
  format: 'disclosure-input/1',
  scale: { min: 1, max: 5 },
  policy: { mean: 6, share: 10, five: 30 },
  levels: ['N1', 'M'],
  items: ['q1', 'q2'],
  dimensions: [{ id: 'd1', items: ['q1', 'q2'] }],
  units: [
    { id: 'C', parent: null },
    { id: 'B1', parent: 'C' },
    { id: 'B2', parent: 'C' },
  ],
  responses: [...people('B1', 20), ...people('B2', 25), { unit: 'B1', level: 'N1', answers: [5, 5] }],
  laterStructure: {
    units: [
      { id: 'C', parent: null },
      { id: 'D1', parent: 'C' },
    ],
    crosswalk: [
      { from: 'B1', to: 'D1', share: 1 },
      { from: 'B2', to: 'D1', share: 0.5 },
    ],
  },
};

describe('npm run disclosure on a small city', () => {
  test('writes what would be published, in both organisations', async () => {
    const { code, audit } = await run(city);
    expect(code).toBe(0);
    expect(audit).toMatchObject({ format: 'disclosure-audit/1', k: 6, scale: { min: 1, max: 5 } });
    expect(audit?.atoms).toContainEqual({ id: 'B1|N1', n: 1 });
    const cell = (id: string, table: string) =>
      audit?.cells.find((candidate) => candidate.id === id && candidate.table === table);
    expect(cell('B1|all', 'mean/q1')?.stats).toEqual({ n: 21, sum: 65 });
    expect(cell('B1|N1', 'mean/q1')).toBeUndefined();
    expect(cell('later:D1|all', 'mean/q1')?.atoms).toEqual(['B1|M', 'B1|N1']);
    expect(Object.keys(cell('C|all', 'five/q1')?.stats ?? {})).toEqual(['n', 'c:1', 'c:2', 'c:3', 'c:4', 'c:5']);
    expect(new Set(audit?.cells.map(({ table }) => table))).toEqual(
      new Set(['mean/q1', 'mean/q2', 'share/q1', 'share/q2', 'five/q1', 'five/q2', 'index/d1']),
    );
  });
  test('a city where nobody answered is no error', async () => {
    expect(await run({ ...city, responses: [] })).toMatchObject({ code: 0, audit: { cells: [] } });
  });
});

const first = <T>(list: readonly T[], change: Partial<T>): T[] =>
  list.map((thing, index) => (index === 0 ? { ...thing, ...change } : thing));

describe('bad input', () => {
  test('is refused with one line that names the place, exit code 1, and nothing written', async () => {
    const { code, said, audit } = await run({ ...city, responses: first(city.responses, { unit: 'X' }) });
    expect({ code, lines: said.trimEnd().split('\n').length, audit }).toEqual({ code: 1, lines: 1, audit: undefined });
    expect(said).toContain(': responses[0].unit: unknown unit X');
  });
  test.each([
    ['no JSON', '{', '(whole file)'],
    ['another format', { ...city, format: 'x' }, 'format'],
    ['a threshold under the floor', { ...city, policy: { ...city.policy, mean: 4 } }, 'policy.mean'],
    ['shares shown before means', { ...city, policy: { ...city.policy, share: 5 } }, 'policy.share'],
    ['an unknown unit', { ...city, responses: first(city.responses, { unit: 'X' }) }, 'responses[0].unit'],
    ['an unknown level', { ...city, responses: first(city.responses, { level: 'X' }) }, 'responses[0].level'],
    ['a value off the scale', { ...city, responses: first(city.responses, { answers: [6, 1] }) }, 'responses[0].answers[0]'],
    ['a broken number', { ...city, responses: first(city.responses, { answers: [1.5, 1] }) }, 'responses[0].answers[0]'],
    ['an answer too few', { ...city, responses: first(city.responses, { answers: [1] }) }, 'responses[0].answers'],
    ['an unknown parent', { ...city, units: [...city.units, { id: 'E', parent: 'X' }] }, 'units[3].parent'],
    ['a doubled unit', { ...city, units: [...city.units, { id: 'C', parent: null }] }, 'units[3].id'],
    ['a circle in the tree', { ...city, units: [{ id: 'C', parent: 'B1' }, ...city.units.slice(1)] }, 'units[0].parent'],
    ['an unknown item in an index', { ...city, dimensions: [{ id: 'd1', items: ['q9'] }] }, 'dimensions[0].items[0]'],
    [
      'shares of a unit above one',
      {
        ...city,
        laterStructure: {
          ...city.laterStructure,
          crosswalk: [...city.laterStructure.crosswalk, { from: 'B1', to: 'C', share: 0.1 }],
        },
      },
      'laterStructure.crosswalk[2].share',
    ],
    [
      'a unit that the later organisation lacks',
      { ...city, laterStructure: { ...city.laterStructure, crosswalk: [{ from: 'B1', to: 'X', share: 1 }] } },
      'laterStructure.crosswalk[0].to',
    ],
    [
      'a circle in the later tree',
      { ...city, laterStructure: { units: [{ id: 'D1', parent: 'D1' }], crosswalk: [] } },
      'laterStructure.units[0].parent',
    ],
  ])('%s', (_, input, place) => {
    const json = typeof input === 'string' ? input : JSON.stringify(input);
    expect(() => parseNeutralInput(json)).toThrow(new RegExp(`^${place.replaceAll(/[.[\]()]/g, '\\$&')}: .+$`));
  });
});
