import type { BurdenYear } from '../../contract/index.ts';
import { dateOn } from '../../clock.ts';

/** What a wave asks of whom: minutes of everybody, and how many people in each unit. */
export interface WaveBurden {
  readonly waveId: string;
  readonly opensAt: Date;
  readonly minutes: number;
  readonly people: ReadonlyMap<string, number>;
}

/**
 * The calendar year, in Oslo, that a wave counts in.
 * @example yearOf(new Date('2026-12-31T23:30:00Z')) // 2027
 */
export const yearOf = (opensAt: Date): number => Number(dateOn(opensAt).slice(0, 4));

interface UnitBurden {
  minutes: number;
  personCount: number;
  waveIds: string[];
}

const byUnit = (waves: readonly WaveBurden[]): UnitBurden[] => {
  const units = new Map<string, UnitBurden>();
  for (const { waveId, minutes, people } of waves)
    for (const [unitId, personCount] of people) {
      const unit = units.get(unitId) ?? { minutes: 0, personCount: 0, waveIds: [] };
      unit.minutes += minutes;
      unit.personCount = Math.max(unit.personCount, personCount);
      unit.waveIds.push(waveId);
      units.set(unitId, unit);
    }
  return [...units.values()];
};

/** What answering costs people in one calendar year: those who are asked the same are told as one group, the most minutes first. */
const burdenOf = (year: number, waves: readonly WaveBurden[]): BurdenYear => {
  const groups = [...Map.groupBy(byUnit(waves), ({ waveIds }) => waveIds.join(' ')).values()].map((units) => ({
    minutes: units[0]?.minutes ?? 0,
    personCount: units.reduce((total, { personCount }) => total + personCount, 0),
    waveIds: units[0]?.waveIds ?? [],
  }));
  const personCount = groups.reduce((total, group) => total + group.personCount, 0);
  const minutes = groups.reduce((total, group) => total + group.minutes * group.personCount, 0);
  return {
    year,
    mostMinutes: Math.max(0, ...groups.map((group) => group.minutes)),
    meanMinutes: personCount === 0 ? 0 : minutes / personCount,
    groups: groups.sort((one, other) => other.minutes - one.minutes || other.personCount - one.personCount),
  };
};

/** The same for every year that any of the waves opens in. A unit is the same through versions while it keeps its id. */
export const burdenByYear = (waves: readonly WaveBurden[]): BurdenYear[] =>
  [...Map.groupBy(waves, ({ opensAt }) => yearOf(opensAt))]
    .sort(([one], [other]) => one - other)
    .map(([year, own]) => burdenOf(year, own));
