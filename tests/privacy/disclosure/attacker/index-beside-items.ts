import type { Audit } from '../../../disclosure/audit-format.ts';
import type { Finding } from './findings.ts';
import { tablesOf } from './table-system.ts';

/** What the attacker knows besides the audit: which items an index is made of, and how many of a cell's people skipped some of them. */
export type IndexKnowledge = {
  readonly index: string;
  readonly items: readonly string[];
  readonly skippersIn: (atoms: readonly string[]) => number;
  /** Number of items times the sum of skippers' own means, less the sum of their answers: what the subtraction gives when it works. */
  readonly truthOf: (atoms: readonly string[]) => number;
};

/**
 * Index beside its items (R16): items × index sum − sum of item sums holds only those who skipped some item. Found when fewer than k did, and
 * what the subtraction gives is what they answered.
 */
export function indexBesideItems(audit: Audit, knowledge: IndexKnowledge): Finding[] {
  const tables = tablesOf(audit);
  const itemCells = knowledge.items.map((item) => new Map((tables.get(`mean/${item}`) ?? []).map((cell) => [cell.id, cell])));
  return (tables.get(`index/${knowledge.index}`) ?? []).flatMap((cell): Finding[] => {
    const items = itemCells.map((cells) => cells.get(cell.id));
    const sums = items.map((item) => item?.stats['sum']);
    if (sums.some((sum) => sum === undefined)) return [];
    const rest = items.length * (cell.stats['sum'] ?? 0) - sums.reduce((total: number, sum) => total + (sum ?? 0), 0);
    const skippers = knowledge.skippersIn(cell.atoms);
    const isTold =
      Math.abs(rest) > 1e-6 && skippers > 0 && skippers < audit.k && Math.abs(rest - knowledge.truthOf(cell.atoms)) < 0.5;
    return isTold
      ? [
          {
            attack: 'index-beside-items',
            table: cell.table,
            atoms: cell.atoms,
            learnt: `${skippers} skipped; the rest is ${rest}`,
          },
        ]
      : [];
  });
}
