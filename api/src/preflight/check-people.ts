import type { KeyOffice, PreflightFinding, Role } from '../contract/index.ts';
import { uncoveredBy } from '../waves/protocol/approval-coverage.ts';
import { rolesOfSide } from '../waves/protocol/approving-role.ts';
import { finding } from './finding.ts';
import type { PreflightFacts } from './preflight-facts.ts';

const rolesOfOffice: Readonly<Record<KeyOffice, readonly Role[]>> = {
  analyst: ['analyst'],
  representative: rolesOfSide.employees,
  'data-protection-officer': ['data-protection-officer'],
};

/** Whether representatives that the planner has not chosen can approve for everybody who is asked. */
export const checkEmployeesSide = ({ holders, plannerId, askedUnits, units, above }: PreflightFacts): PreflightFinding => {
  const free = holders.filter(
    ({ role, personId, grantedBy }) => rolesOfSide.employees.includes(role) && personId !== plannerId && grantedBy !== plannerId,
  );
  const asked = { unitIds: askedUnits.map(({ id }) => id), above };
  const missing = new Set(
    uncoveredBy(
      asked,
      free.map(({ unitId }) => unitId),
    ),
  );
  return finding('employees-side', missing.size > 0 ? 'warn' : 'fine', {
    numbers: { representatives: new Set(free.map(({ personId }) => personId)).size, units: missing.size },
    rows: units.filter(({ id }) => missing.has(id)).map(({ name }) => ({ label: name })),
  });
};

/** Whether there are people enough to hold the parts of a split key, and an installation that can split it. */
export const checkSealKey = ({ plan, holders, canSplitKeys }: PreflightFacts): PreflightFinding => {
  const rule = plan.sealKey ?? { kind: 'single' as const };
  if (rule.kind === 'single') return finding('seal-key', 'fine', { numbers: { holders: 1, threshold: 1 } });
  const { threshold } = rule;
  const numbers = { holders: rule.holders.length, threshold, canSplit: canSplitKeys ? 1 : 0 };
  if (!canSplitKeys) return finding('seal-key', 'stop', { numbers });
  const short = [...Map.groupBy(rule.holders, (office) => office)].flatMap(([office, seats]) => {
    const people = new Set(holders.filter(({ role }) => rolesOfOffice[office].includes(role)).map(({ personId }) => personId));
    return people.size < seats.length ? [{ label: office, value: people.size }] : [];
  });
  return finding('seal-key', short.length > 0 ? 'warn' : 'fine', { numbers, rows: short });
};
