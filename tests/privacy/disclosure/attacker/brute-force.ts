import type { Audit } from '../../../disclosure/audit-format.ts';

/**
 * Unions of fewer than k that can be computed, by trying every union and reducing fractions exactly. For small families only; it is what the
 * attacker is checked against, and shares nothing with it.
 */
export function computableSmallUnions(audit: Audit): string[][] {
  const ids = audit.atoms.map(({ id }) => id);
  const rows = audit.cells.map((cell) => ids.map((id) => (cell.atoms.includes(id) ? 1n : 0n)));
  const basis = echelon(rows);
  const unions = Array.from({ length: 2 ** ids.length - 1 }, (_, index) => ids.map((_id, at) => ((index + 1) >> at) % 2));
  return unions
    .filter((union) => {
      const size = union.reduce<number>((sum, held, at) => sum + held * (audit.atoms[at]?.n ?? 0), 0);
      return size > 0 && size < audit.k && isSpanned(basis, union.map(BigInt));
    })
    .map((union) => ids.filter((_, at) => union[at] === 1));
}

/** Rows in echelon form, without fractions: each is cross-multiplied instead of divided. */
function echelon(rows: readonly (readonly bigint[])[]): bigint[][] {
  const basis: bigint[][] = [];
  for (const row of rows) {
    const rest = reduceBy(basis, row);
    if (rest.some((value) => value !== 0n)) basis.push(rest);
  }
  return basis;
}

const isSpanned = (basis: readonly (readonly bigint[])[], row: readonly bigint[]): boolean =>
  reduceBy(basis, row).every((value) => value === 0n);

function reduceBy(basis: readonly (readonly bigint[])[], row: readonly bigint[]): bigint[] {
  return basis.reduce<bigint[]>(
    (rest, base) => {
      const pivot = base.findIndex((value) => value !== 0n);
      const [own, other] = [base[pivot] ?? 1n, rest[pivot] ?? 0n];
      return other === 0n ? rest : rest.map((value, at) => value * own - (base[at] ?? 0n) * other);
    },
    [...row],
  );
}

/**
 * Least and largest sum that some atoms can have, over every way the answers can add up to the published sums. For small families only.
 */
export function sumsOfPart(audit: Audit, atoms: readonly string[]): { low: number; high: number } {
  const { min, max } = audit.scale;
  const ranges = audit.atoms.map(({ n }) => Array.from({ length: (max - min) * n + 1 }, (_, index) => min * n + index));
  const range = { low: Infinity, high: -Infinity };
  const sums: number[] = [];
  const visit = (at: number): void => {
    const bounds = audit.cells.map((cell) => ({
      cell,
      sum: audit.atoms.reduce(
        (sum, { id }, index) => (index < at && cell.atoms.includes(id) ? sum + (sums[index] ?? 0) : sum),
        0,
      ),
    }));
    if (bounds.some(({ cell, sum }) => sum > (cell.stats['sum'] ?? 0))) return;
    if (at < audit.atoms.length) {
      for (const sum of ranges[at] ?? []) {
        sums[at] = sum;
        visit(at + 1);
      }
      return;
    }
    if (bounds.some(({ cell, sum }) => sum !== cell.stats['sum'])) return;
    const own = audit.atoms.reduce((sum, { id }, index) => (atoms.includes(id) ? sum + (sums[index] ?? 0) : sum), 0);
    range.low = Math.min(range.low, own);
    range.high = Math.max(range.high, own);
  };
  visit(0);
  return range;
}
