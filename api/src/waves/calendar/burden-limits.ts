import type { Kysely } from 'kysely';
import type { BurdenLimits } from '../../contract/index.ts';
import type { WhoDatabase } from '../../db/index.ts';
import { BrokenPromise } from '../../http/errors.ts';

type Db = Kysely<WhoDatabase>;

/** How much may be asked of one person before it takes both keys. */
export const readBurdenLimits = async (db: Db): Promise<BurdenLimits> => {
  const rows = await db.selectFrom('waves.burdenLimit').selectAll().execute();
  const values = new Map(rows.map(({ name, value }) => [name, value]));
  const [minutesPerYear, weeksBetween] = [values.get('minutes-per-year'), values.get('weeks-between')];
  if (minutesPerYear === undefined || weeksBetween === undefined)
    throw new BrokenPromise('readBurdenLimits requires the limits that the migration puts there');
  return { minutesPerYear, weeksBetween };
};

export const writeBurdenLimits = async (db: Db, { minutesPerYear, weeksBetween }: BurdenLimits): Promise<void> => {
  await db.updateTable('waves.burdenLimit').set({ value: minutesPerYear }).where('name', '=', 'minutes-per-year').execute();
  await db.updateTable('waves.burdenLimit').set({ value: weeksBetween }).where('name', '=', 'weeks-between').execute();
};
