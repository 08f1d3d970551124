import type { ReformSimulation } from '../contract/index.ts';
import { makeBuckets } from '../ballot-office/index.ts';
import { isCrossing, type ReformView } from './reform-view.ts';
import { isVirksomhet } from './virksomheter.ts';

/** As the default policy of a wave has it (docs/anonymity.md). */
const smallestBucket = 8;

const sumOf = (counts: readonly number[]): number => Math.round(counts.reduce((total, count) => total + count, 0) * 10) / 10;

const ownPeople = (view: ReformView, unitId: string): number => sumOf(Object.values(view.headcounts.get(unitId) ?? {}));

/** People of a unit and of all below it, by unit. */
export const peopleBelow = (view: ReformView): ReadonlyMap<string, number> => {
  const totals = new Map(view.planned.map(({ id }) => [id, ownPeople(view, id)]));
  for (const { id, parentId } of view.planned.toReversed())
    if (parentId !== null) totals.set(parentId, (totals.get(parentId) ?? 0) + (totals.get(id) ?? 0));
  return totals;
};

const kindsOf = (view: ReformView): ReformSimulation['kinds'] => {
  const people = peopleBelow(view);
  const virksomheter = view.planned.filter((unit) => isVirksomhet(unit, view.plannedVirksomheter));
  return [...Map.groupBy(virksomheter, ({ organisationType }) => organisationType ?? '')]
    .map(([kind, units]) => {
      const sizes = units.map(({ id }) => people.get(id) ?? 0);
      return { kind, count: units.length, smallest: Math.min(...sizes), largest: Math.max(...sizes) };
    })
    .sort((one, other) => other.count - one.count || (one.kind < other.kind ? -1 : 1));
};

const bucketsOf = ({ planned, headcounts }: ReformView): ReformSimulation['buckets'] => {
  const groups = [...headcounts].flatMap(([unitId, levels]) =>
    Object.entries(levels)
      .filter(([, personCount]) => personCount > 0)
      .map(([levelId, personCount]) => ({ unitId, levelId, personCount })),
  );
  const made = makeBuckets(
    planned.map(({ id, parentId }) => ({ id, parentId })),
    groups,
    { minimum: smallestBucket },
  );
  return {
    count: made.kind === 'made' ? made.buckets.length : 0,
    aloneCount: groups.filter(({ personCount }) => personCount >= smallestBucket).length,
    groupCount: groups.length,
  };
};

/** A released wave, and the planned units that its blocks can be shown for. */
export interface ShownWave {
  readonly id: string;
  readonly title: { readonly nb: string; readonly nn: string; readonly en: string };
  readonly shownUnitIds: ReadonlySet<string>;
}

const lastWaveOf = ({ comparability }: ReformView, wave: ShownWave | undefined): ReformSimulation['lastWave'] => {
  if (wave === undefined) return null;
  const shown = [...comparability].filter(([id]) => wave.shownUnitIds.has(id));
  const comparable = shown.filter(([, { grade }]) => grade === 'A' || grade === 'B');
  return { id: wave.id, title: wave.title, shownUnitCount: shown.length, comparableUnitCount: comparable.length };
};

/** What a planned structure would mean, in counts: nothing is changed and no answer is read. Unit: people of whole units, and units. */
export const simulateReform = (view: ReformView, wave: ShownWave | undefined): ReformSimulation => {
  const grades = { A: 0, B: 0, C: 0, N: 0 };
  for (const { grade } of view.comparability.values()) grades[grade] += 1;
  const peopleWhere = (isCounted: (move: ReformView['moves'][number]) => boolean): number =>
    sumOf(view.moves.filter(isCounted).map(({ people }) => people));
  const kinds = kindsOf(view);
  return {
    unitCount: view.planned.length,
    virksomhetCount: kinds.reduce((total, { count }) => total + count, 0),
    kinds,
    headcount: sumOf(view.planned.map(({ id }) => ownPeople(view, id))),
    grades,
    peopleInNewVirksomhet: peopleWhere(
      ({ fromVirksomhet, toVirksomhet }) => toVirksomhet !== null && toVirksomhet.id !== fromVirksomhet.id,
    ),
    peopleCrossing: peopleWhere((move) => isCrossing(move, view)),
    peopleClosed: peopleWhere(({ to }) => to === null),
    buckets: bucketsOf(view),
    lastWave: lastWaveOf(view, wave),
  };
};
