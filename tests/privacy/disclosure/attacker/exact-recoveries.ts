import type { Finding } from './findings.ts';
import { knownParts, type TableSystem } from './table-system.ts';

/**
 * Groups of fewer than k whose statistics are an exact combination of published cells.
 */
export const exactRecoveries = (system: TableSystem): Finding[] =>
  knownParts(system)
    .filter(({ index, part }) => part.n > 0 && !system.isLarge(index))
    .map(({ part, stats }): Finding => ({
      attack: 'exact',
      table: system.table,
      atoms: part.atoms,
      learnt: JSON.stringify(stats),
    }));
