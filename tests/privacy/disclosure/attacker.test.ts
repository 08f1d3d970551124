// The attacker is worth what it finds: here it is held against brute force on small families, where everything can be tried.
import { describe, expect, test } from 'vitest';
import type { Audit } from '../../disclosure/audit-format.ts';
import { computableSmallUnions, sumsOfPart } from './attacker/brute-force.ts';
import { exactRecoveries } from './attacker/exact-recoveries.ts';
import { narrowGroups } from './attacker/narrow-groups.ts';
import { inverse, rational } from './attacker/modular.ts';
import { smallUnions } from './attacker/small-unions.ts';
import { tableSystem } from './attacker/table-system.ts';
import { seededRandom, type Random } from './seeded-random.ts';

const K = 5;

/** A small family: a few atoms with answers, and cells that hold any of them. */
function randomFamily(random: Random, atomCount: number, largest: number): Audit {
  const scale = { min: 1, max: 3 };
  const atoms = Array.from({ length: atomCount }, (_, index) => ({ id: `a${index}`, n: random.whole(0, largest) }));
  const sums = atoms.map(({ n }) =>
    Array.from({ length: n }, () => random.whole(scale.min, scale.max)).reduce((sum, answer) => sum + answer, 0),
  );
  const cells = Array.from({ length: random.whole(1, atomCount + 1) }, (_, index) => {
    const held = atoms.map(() => random.share() < 0.55);
    const total = (values: readonly number[]): number =>
      values.reduce((sum, value, at) => (held[at] === true ? sum + value : sum), 0);
    return {
      id: `c${index}`,
      table: 'mean/q',
      atoms: atoms.filter((_, at) => held[at]).map(({ id }) => id),
      stats: { n: total(atoms.map(({ n }) => n)), sum: total(sums) },
    };
  });
  return { format: 'disclosure-audit/1', k: K, scale, atoms, cells };
}

describe('the attacker against brute force on random small families', () => {
  test('finds a computable group of fewer than k exactly where there is one, in 600 families', () => {
    const random = seededRandom(41);
    let found = 0;
    for (let family = 0; family < 600; family += 1) {
      const audit = randomFamily(random, random.whole(2, 8), 7);
      const system = tableSystem('mean/q', audit.cells, audit);
      const truth = computableSmallUnions(audit);
      // Every fourth family also the way large ones are searched, by whole-number programs.
      const result = smallUnions(system, K, family % 4 === 0 ? 0 : undefined);
      expect(result.unresolved).toEqual([]);
      expect(result.findings.length > 0).toBe(truth.length > 0);
      const known = new Set(truth.map((union) => withoutEmpty(union, audit)));
      for (const finding of [...result.findings, ...exactRecoveries(system)])
        expect(known).toContain(withoutEmpty(finding.atoms, audit));
      found += truth.length > 0 ? 1 : 0;
    }
    expect(found).toBeGreaterThan(100);
  });

  test('pins a sum exactly as far as trying every answer does, in 150 families', () => {
    const random = seededRandom(42);
    let narrow = 0;
    for (let family = 0; family < 150; family += 1) {
      const audit = nestedFamily(random);
      const system = tableSystem('mean/q', audit.cells, audit);
      const result = narrowGroups(system, audit);
      expect(result.unresolved).toEqual([]);
      const found = new Set(result.findings.map((finding) => finding.atoms.join(' ')));
      for (const part of system.parts.filter(({ n, atoms }) => n > 0 && n < K && atoms.length === 1)) {
        const { low, high } = sumsOfPart(audit, part.atoms);
        expect(found.has(part.atoms.join(' '))).toBe(high - low < Math.min(part.n, K - 2));
        narrow += found.has(part.atoms.join(' ')) ? 1 : 0;
      }
    }
    expect(narrow).toBeGreaterThan(20);
  });
});

const withoutEmpty = (atoms: readonly string[], audit: Audit): string =>
  atoms
    .filter((id) => audit.atoms.some((atom) => atom.id === id && atom.n > 0))
    .sort()
    .join(' ');

/** Cells of a small tree, where a linear program over sums is as exact as trying every answer. */
function nestedFamily(random: Random): Audit {
  const audit = randomFamily(random, 4, 3);
  const held = [['a0', 'a1', 'a2', 'a3'], ['a0', 'a1'], ['a2', 'a3'], ['a0'], ['a3']].filter(
    (_, index) => index === 0 || random.share() < 0.6,
  );
  const truth = new Map(
    audit.atoms.map(({ id, n }) => [
      id,
      { n, sum: Array.from({ length: n }, () => random.whole(1, 3)).reduce((sum, answer) => sum + answer, 0) },
    ]),
  );
  const total = (atoms: readonly string[], of: 'n' | 'sum'): number =>
    atoms.reduce((sum, id) => sum + (truth.get(id)?.[of] ?? 0), 0);
  return {
    ...audit,
    cells: held.map((atoms, index) => ({
      id: `c${index}`,
      table: 'mean/q',
      atoms,
      stats: { n: total(atoms, 'n'), sum: total(atoms, 'sum') },
    })),
  };
}

describe('arithmetic modulo a prime', () => {
  test('gives small fractions back', () => {
    expect([rational(inverse(2)), rational(5), rational(67_108_858)]).toEqual([0.5, 5, -1]);
  });
});
