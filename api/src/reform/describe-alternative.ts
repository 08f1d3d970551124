import type { ReformAlternative, ReformAlternativeSummary, ReformRow, ReformStep } from '../contract/index.ts';
import { notFound } from '../http/errors.ts';
import { describeReform } from './plan-reform.ts';
import { peopleIn, withBelow } from './planned-structure.ts';
import { reformFlow } from './reform-flow.ts';
import type { AlternativeTable } from './reform-tables.ts';
import type { ReformView } from './reform-view.ts';
import { listAlternatives } from './reform-store.ts';
import { peopleBelow } from './simulate-reform.ts';
import { beginningOf, type ReformStores, simulateAlternative, type Simulated, simulateToday } from './simulated.ts';
import { requireAlternative } from './work-on-alternative.ts';

const summaryOf = (alternative: AlternativeTable, { findings, simulation }: Simulated): ReformAlternativeSummary => {
  const { id, name, revision, changedBy, committedAs } = alternative;
  const stopCount = findings.filter(({ stops }) => stops).length;
  return {
    id,
    name,
    revision,
    stepCount: alternative.steps.length,
    isFromFiles: alternative.base !== null,
    changedAt: alternative.changedAt.toISOString(),
    changedBy,
    committedAs,
    stopCount,
    noticeCount: findings.length - stopCount,
    simulation,
  };
};

const rounded = (people: number): number => Math.round(people * 10) / 10;

const unitsOf = (view: ReformView): ReformAlternative['units'] => {
  const people = peopleBelow(view);
  const depths = new Map<string, number>();
  return view.planned.map(({ id, parentId, name, unitType }) => {
    const depth = parentId === null ? 0 : (depths.get(parentId) ?? -1) + 1;
    depths.set(id, depth);
    const own = Object.values(view.headcounts.get(id) ?? {}).reduce((total, count) => total + count, 0);
    const { grade, wholeShare } = view.comparability.get(id) ?? { grade: 'N' as const, wholeShare: null };
    return { id, parentId, name, unitType, depth, ownHeadcount: own, headcount: people.get(id) ?? own, grade, wholeShare };
  });
};

const namesIn = (step: ReformStep): readonly (readonly [string, string])[] => {
  if (step.kind === 'add' || step.kind === 'rename')
    return [[step.kind === 'add' ? step.unitId : (step.newUnitId ?? step.unitId), step.name]];
  if (step.kind === 'merge') return [[step.into.unitId, step.into.name]];
  return step.kind === 'split' ? step.parts.map(({ unitId, name }) => [unitId, name] as const) : [];
};

const idsIn = (step: ReformStep): readonly string[] => {
  switch (step.kind) {
    case 'merge':
      return [...step.unitIds, step.into.unitId];
    case 'move':
      return [step.unitId, step.toParentId];
    case 'add':
      return [step.unitId, step.parentId];
    case 'send':
      return [step.fromUnitId, ...step.to.map(({ unitId }) => unitId)];
    default:
      return [step.unitId];
  }
};

/** Names of the units that steps speak of: as they are today, as they are planned, or as a step named them on the way. */
const namesOf = (steps: readonly ReformStep[], { earlier, planned }: ReformView): Record<string, string> => {
  const known = new Map([...steps.flatMap(namesIn), ...[...planned, ...earlier].map(({ id, name }) => [id, name] as const)]);
  return Object.fromEntries(steps.flatMap(idsIn).flatMap((id) => [[id, known.get(id) ?? id]]));
};

/** Rows into a unit and all below it; of the whole organisation only what is not simply kept. */
const rowsOf = ({ structure, view }: Simulated, unitId: string | undefined): ReformRow[] => {
  const inside = unitId === undefined ? undefined : withBelow(view.planned, unitId);
  const earlier = new Map(view.earlier.map((unit) => [unit.id, unit]));
  const planned = new Map(structure.units.map((unit) => [unit.id, unit]));
  return structure.rows
    .filter(({ toUnitId, kind }) => (inside === undefined ? kind !== 'kept' : toUnitId !== null && inside.has(toUnitId)))
    .map((row) => {
      const from = earlier.get(row.fromUnitId);
      const people = from === undefined ? 0 : peopleIn(from);
      return {
        ...row,
        fromName: from?.name ?? row.fromUnitId,
        toName: row.toUnitId === null ? null : (planned.get(row.toUnitId)?.name ?? row.toUnitId),
        headcount: rounded(row.toUnitId === null ? people : people * row.share),
      };
    });
};

/** Alternatives of a reform side by side, with today's structure in the same counts. */
export const describeReformWith = async (stores: ReformStores, reformId: string) => {
  const reform = await describeReform(stores.office, reformId);
  const beginning = await beginningOf(stores, reform.fromVersion);
  const alternatives = await listAlternatives(stores.office, reformId);
  return {
    reform,
    today: simulateToday(reform.fromVersion, beginning).simulation,
    alternatives: alternatives.map((alternative) => summaryOf(alternative, simulateAlternative(alternative, beginning))),
  };
};

/** One alternative: units, checks, steps, and where people come from, in all or into one planned unit. */
export const describeAlternative = async (
  stores: ReformStores,
  asked: { readonly reform: string; readonly alternative: string; readonly unit?: string | undefined },
): Promise<ReformAlternative> => {
  const reform = await describeReform(stores.office, asked.reform);
  const alternative = await requireAlternative(stores.office, asked.reform, asked.alternative);
  const looked = simulateAlternative(alternative, await beginningOf(stores, reform.fromVersion));
  const unit = looked.view.planned.find(({ id }) => id === asked.unit);
  if (asked.unit !== undefined && unit === undefined) throw notFound(`the unit ${asked.unit} in this alternative`);
  return {
    reform,
    summary: summaryOf(alternative, looked),
    findings: [...looked.findings],
    units: unitsOf(looked.view),
    steps: [...alternative.steps],
    names: namesOf(alternative.steps, looked.view),
    flow: reformFlow(looked.view, unit),
    rows: rowsOf(looked, asked.unit),
  };
};
