import type { Audit } from '../../../disclosure/audit-format.ts';
import type { AttackResult, Finding } from './findings.ts';
import { solve, type Term } from './integer-program.ts';
import { knownParts, type Part, type TableSystem } from './table-system.ts';

/**
 * Protected groups (fewer than k) whose sum is pinned to less than min(n, k − 2) points: of a part whose sum is known, or bounded by a linear
 * program over all cells, the rest of the part leaves the group that little room.
 */
export function narrowGroups(system: TableSystem, audit: Pick<Audit, 'scale' | 'k'>): AttackResult {
  const known = new Map(knownParts(system).map(({ index, stats }) => [index, stats]));
  const findings: Finding[] = [];
  const unresolved: string[] = [];
  system.parts.forEach((part, index) => {
    const sizes = protectedSizes(part, audit.k);
    if (sizes.length === 0) return;
    const stats = known.get(index);
    const range =
      stats === undefined
        ? boundedSum(system, index, audit)
        : { low: stats['sum'] ?? 0, high: stats['sum'] ?? 0, n: stats['n'] ?? 0 };
    if (range === 'unresolved') unresolved.push(`${system.table}: sum of ${part.atoms.join(' ')}`);
    else if (range !== undefined && sizes.some((size) => roomOf(size, range, audit) < Math.min(size, audit.k - 2) - 1e-6)) {
      findings.push({
        attack: 'narrow',
        table: system.table,
        atoms: part.atoms,
        learnt: `sum of ${range.n} within ${range.low} to ${range.high}`,
      });
    }
  });
  return { findings, unresolved };
}

type Range = { low: number; high: number; n: number };

/** Sizes below k that some atoms of a part add up to. */
function protectedSizes(part: Part, k: number): number[] {
  const sums = new Set([0]);
  for (const size of part.sizes.filter((n) => n > 0)) for (const sum of [...sums]) if (sum + size < k) sums.add(sum + size);
  return [...sums].filter((sum) => sum > 0);
}

/** Points of room for the sum of `size` people when those of the whole part sum to `range`. Who did not answer is taken to be outside. */
function roomOf(size: number, { low, high, n }: Range, { scale }: Pick<Audit, 'scale'>): number {
  const others = Math.max(0, n - size);
  const own = Math.min(size, n);
  const least = Math.max(scale.min * own, low - scale.max * others);
  const most = Math.min(scale.max * own, high - scale.min * others);
  return most - least;
}

function boundedSum(system: TableSystem, index: number, { scale }: Pick<Audit, 'scale'>): Range | undefined | 'unresolved' {
  const part = system.parts[index];
  if (part === undefined) return undefined;
  const rows = system.cells.map((cell) => {
    const held = new Set(cell.atoms);
    const terms = system.parts.flatMap((other, at): Term[] =>
      other.atoms.some((atom) => held.has(atom)) ? [[`s${at}`, 1]] : [],
    );
    return { terms, relation: '=' as const, bound: cell.stats['sum'] ?? 0 };
  });
  const bounds = system.parts.map((other, at) => ({ variable: `s${at}`, low: scale.min * other.n, high: scale.max * other.n }));
  const [low, high] = (['min', 'max'] as const).map((sense) =>
    solve({ sense, objective: [[`s${index}`, 1]], rows, bounds, isContinuous: true }),
  );
  if (low === undefined || high === undefined || typeof low === 'string' || typeof high === 'string') return 'unresolved';
  return { low: low.value, high: high.value, n: part.n };
}
