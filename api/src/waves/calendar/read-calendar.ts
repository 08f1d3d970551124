import type { Kysely } from 'kysely';
import { dateOn } from '../../clock.ts';
import type { CalendarWave, WaveCalendar } from '../../contract/index.ts';
import type { WhoDatabase } from '../../db/index.ts';
import { listVersions } from '../../organisation/organisation-store.ts';
import { listDrafts } from '../drafts/draft-store.ts';
import { minutesOf } from '../minutes-of.ts';
import { listWaves, summaryOf } from '../wave-store.ts';
import type { WaveTable } from '../wave-tables.ts';
import { openAskedPeople, totalOf, type AskedPeople } from './asked-people.ts';
import { readBurdenLimits } from './burden-limits.ts';
import { burdenByYear } from './burden.ts';
import { isCloseBy, type DatedWave } from './waves-close-by.ts';

type Db = Kysely<WhoDatabase>;

interface Known {
  readonly wave: WaveTable;
  readonly people: AskedPeople;
}

/** Waves that ask or have asked somebody, oldest first, with whom. A wave that was cancelled costs nobody anything. */
export const listKnownWaves = async (db: Db): Promise<Known[]> => {
  const askedPeople = openAskedPeople(db);
  const waves = (await listWaves(db)).filter(({ state }) => state !== 'cancelled').reverse();
  return Promise.all(waves.map(async (wave) => ({ wave, people: await askedPeople(wave) })));
};

export const datedOf = ({ wave: { id, opensAt, closesAt }, people }: Known): DatedWave => ({
  id,
  opensAt,
  closesAt,
  unitIds: new Set(people.keys()),
});

export const burdenOfKnown = ({ wave, people }: Known) => ({
  waveId: wave.id,
  opensAt: wave.opensAt,
  minutes: minutesOf(wave.definition),
  people,
});

const toldWave = (known: Known, all: readonly DatedWave[], weeks: number): CalendarWave => {
  const own = datedOf(known);
  return {
    wave: summaryOf(known.wave),
    minutes: minutesOf(known.wave.definition),
    invitedCount: totalOf(known.people),
    closeTo: all.filter((other) => isCloseBy(own, other, weeks)).map(({ id }) => id),
  };
};

/** All waves and plans by date, the days of reforms, and what answering costs people in a year. */
export const readCalendar = async (db: Db, now: Date): Promise<WaveCalendar> => {
  const [known, limits, drafts, versions] = await Promise.all([
    listKnownWaves(db),
    readBurdenLimits(db),
    listDrafts(db),
    listVersions(db),
  ]);
  const dated = known.map(datedOf);
  return {
    today: dateOn(now),
    limits,
    waves: known.map((one) => toldWave(one, dated, limits.weeksBetween)),
    drafts: drafts.map(({ id, content }) => ({
      id,
      title: content.title ?? null,
      opensAt: content.opensAt ?? null,
      closesAt: content.closesAt ?? null,
    })),
    organisations: versions.map(({ id, name, validFrom }) => ({ id, name, validFrom })),
    years: burdenByYear(known.map(burdenOfKnown)),
  };
};
