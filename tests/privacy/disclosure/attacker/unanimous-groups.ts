import type { Audit } from '../../../disclosure/audit-format.ts';
import type { Finding } from './findings.ts';
import { knownParts, type TableSystem } from './table-system.ts';

type Group = { readonly atoms: readonly string[]; readonly stats: Readonly<Record<string, number>> };

/**
 * Published or computable groups where everybody answered alike: a mean at the end of the scale, or one class holding all; and the insider's
 * variant on the harmful side, where all but one are in the lowest class, so that the one knows what the others said.
 */
export function unanimousGroups(system: TableSystem, { scale }: Pick<Audit, 'scale'>): Finding[] {
  const groups: Group[] = [...system.cells, ...knownParts(system).map(({ part, stats }) => ({ atoms: part.atoms, stats }))];
  return groups.flatMap(({ atoms, stats }) => {
    const n = stats['n'] ?? 0;
    const found = (attack: Finding['attack']): Finding[] => [
      { attack, table: system.table, atoms, learnt: JSON.stringify(stats) },
    ];
    if (n <= 0.5) return [];
    const sum = stats['sum'];
    if (sum !== undefined && (sum <= scale.min * n + 1e-6 || sum >= scale.max * n - 1e-6)) return found('unanimous');
    const classes = Object.entries(stats).filter(([name]) => name.startsWith('c:'));
    if (classes.some(([, count]) => count >= n - 1e-6)) return found('unanimous');
    const lowest = classes.find(([name]) => name === 'c:low' || name === `c:${scale.min}`);
    return lowest !== undefined && n > 1 && lowest[1] >= n - 1 - 1e-6 ? found('all-but-one') : [];
  });
}
