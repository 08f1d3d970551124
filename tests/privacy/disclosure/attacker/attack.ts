import type { Audit } from '../../../disclosure/audit-format.ts';
import { exactRecoveries } from './exact-recoveries.ts';
import type { AttackResult } from './findings.ts';
import { narrowGroups } from './narrow-groups.ts';
import { smallUnions } from './small-unions.ts';
import { tablesOf, tableSystem } from './table-system.ts';
import { unanimousGroups } from './unanimous-groups.ts';

/**
 * Everything the attacker tries on each table alone. Reads an audit and nothing else; knows nothing of how it was made.
 */
export function attackTables(audit: Audit): AttackResult {
  const results = [...tablesOf(audit)].map(([table, cells]): AttackResult => {
    const system = tableSystem(table, cells, audit);
    const unions = smallUnions(system, audit.k);
    const hasSums = cells.some((cell) => cell.stats['sum'] !== undefined);
    const narrow: AttackResult = hasSums ? narrowGroups(system, audit) : { findings: [], unresolved: [] };
    return {
      findings: [...exactRecoveries(system), ...unions.findings, ...narrow.findings, ...unanimousGroups(system, audit)],
      unresolved: [...unions.unresolved, ...narrow.unresolved],
    };
  });
  return { findings: results.flatMap((result) => result.findings), unresolved: results.flatMap((result) => result.unresolved) };
}
