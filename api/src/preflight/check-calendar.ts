import type { PreflightFinding } from '../contract/index.ts';
import { burdenByYear, yearOf } from '../waves/calendar/burden.ts';
import { isCloseBy } from '../waves/calendar/waves-close-by.ts';
import { minutesOf } from '../waves/minutes-of.ts';
import { finding } from './finding.ts';
import type { PreflightFacts } from './preflight-facts.ts';

/** Not an id that a wave can have. */
const thisPlan = '*';

const peopleByUnit = ({ cells }: PreflightFacts): Map<string, number> => {
  const people = new Map<string, number>();
  for (const { unitId, personCount } of cells) people.set(unitId, (people.get(unitId) ?? 0) + personCount);
  return people;
};

/** Other waves that ask some of the same people within the weeks that should lie between. Both sides must say that it is all right. */
export const checkOtherSurveys = (facts: PreflightFacts): PreflightFinding => {
  const { opensAt, closesAt } = facts.plan;
  const own = { id: thisPlan, opensAt, closesAt, unitIds: new Set(peopleByUnit(facts).keys()) };
  const { weeksBetween } = facts.limits;
  const close = new Set(facts.datedWaves.filter((wave) => isCloseBy(own, wave, weeksBetween)).map(({ id }) => id));
  return finding('other-surveys', close.size > 0 ? 'warn' : 'fine', {
    numbers: { weeks: weeksBetween },
    rows: facts.waves
      .filter(({ id }) => close.has(id))
      .map(({ title, opensAt: from }) => ({ label: title.nb, into: from.toISOString() })),
  });
};

/** What the year costs the people who are asked most, with this wave in it. */
export const checkBurden = (facts: PreflightFacts): PreflightFinding => {
  const { opensAt } = facts.plan;
  const minutes = minutesOf(facts.definition);
  const own = { waveId: thisPlan, opensAt, minutes, people: peopleByUnit(facts) };
  const [year] = burdenByYear([...facts.burdens.filter((wave) => yearOf(wave.opensAt) === yearOf(opensAt)), own]);
  const touched = (year?.groups ?? []).filter(({ waveIds }) => waveIds.includes(thisPlan));
  const most = Math.max(0, ...touched.map((group) => group.minutes));
  const { minutesPerYear } = facts.limits;
  return finding('burden', most > minutesPerYear ? 'warn' : 'fine', {
    numbers: {
      most,
      limit: minutesPerYear,
      year: yearOf(opensAt),
      minutes,
      people: touched
        .filter((group) => group.minutes > minutesPerYear)
        .reduce((total, { personCount }) => total + personCount, 0),
    },
  });
};
