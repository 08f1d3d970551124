import type { Kysely } from 'kysely';
import type { WhoDatabase } from '../../db/index.ts';
import { audienceOf } from '../../organisation/audience.ts';
import { listUnits } from '../../organisation/organisation-store.ts';
import { countPositions } from '../../roster/roster-store.ts';
import type { WaveTable } from '../wave-tables.ts';

type Db = Kysely<WhoDatabase>;
export type Audience = Pick<WaveTable, 'organisationVersion' | 'audienceUnitIds'>;

/** How many people a wave asks in each unit: those on the roster, or the headcounts of the units file where there is none. */
export type AskedPeople = ReadonlyMap<string, number>;

interface Version {
  readonly units: Awaited<ReturnType<typeof listUnits>>;
  readonly people: AskedPeople;
}

const peopleOf = async (db: Db, versionId: string): Promise<Version> => {
  const units = await listUnits(db, versionId);
  const people = new Map<string, number>();
  for (const { unitId, personCount } of await countPositions(db, versionId))
    people.set(unitId, (people.get(unitId) ?? 0) + personCount);
  if (people.size === 0)
    for (const { id, headcounts } of units)
      people.set(
        id,
        Object.values(headcounts).reduce((total, count) => total + count, 0),
      );
  return { units, people };
};

/** Tells whom waves ask; each version of the organisation is read once. */
export const openAskedPeople = (db: Db): ((audience: Audience) => Promise<AskedPeople>) => {
  const versions = new Map<string, Promise<Version>>();
  return async ({ organisationVersion, audienceUnitIds }) => {
    const reading = versions.get(organisationVersion) ?? peopleOf(db, organisationVersion);
    versions.set(organisationVersion, reading);
    const { units, people } = await reading;
    const { isInside } = audienceOf(units, audienceUnitIds);
    return new Map([...people].filter(([unitId, count]) => count > 0 && isInside(unitId)));
  };
};

export const totalOf = (people: AskedPeople): number => [...people.values()].reduce((total, count) => total + count, 0);
