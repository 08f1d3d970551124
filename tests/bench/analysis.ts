import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { itemHistogramAt } from '@takhoyde/analysis';
import { answeredCity, type AnsweredCity } from './analysis-city.ts';
import { duckCity, type DuckPlan } from './analysis-duckdb.ts';
import { bareLoop, countCity, profileAt } from './analysis-tasks.ts';

const RESPONDENTS = 55_000;
const ROUNDS = 9;

const medianOf = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const rounded = (value: number): number => Math.round(value * 100) / 100;

const msOf = async (run: () => unknown): Promise<number> => {
  const startedMs = performance.now();
  await run();
  return performance.now() - startedMs;
};

type Round = { readonly bare: number; readonly ours: number; readonly duck: number | null };

/** Turn and turn about, so that a machine that is busy for a while is busy for all of them. */
const roundsOf = async (city: AnsweredCity, duckPlan: (() => Promise<unknown>) | undefined): Promise<Round[]> => {
  const once = async (): Promise<Round> => ({
    bare: await msOf(() => bareLoop(city)),
    ours: await msOf(() => countCity(city)),
    duck: duckPlan === undefined ? null : await msOf(duckPlan),
  });
  for (let warmUp = 0; warmUp < 3; warmUp += 1) await once();
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await once());
  return rounds;
};

type TimedPlan = DuckPlan & { readonly ms: number };

/** Every plan twice, the second time counted; the fastest is the one that takes part in the rounds. */
const timedPlans = async (plans: readonly DuckPlan[]): Promise<TimedPlan[]> => {
  const timed: TimedPlan[] = [];
  for (const plan of plans) {
    await plan.run();
    timed.push({ ...plan, ms: await msOf(plan.run) });
  }
  return timed.sort((a, b) => a.ms - b.ms);
};

/** The city's own answers to the first item must be the same by both roads, or the two did not do the same work. */
const refuseUnlike = (city: AnsweredCity, duck: readonly number[]): void => {
  const counts = countCity(city)[0]?.counts;
  if (counts === undefined) throw new Error('benchAnalysis requires a wave');
  const ours = [0, 0, 0, 0, 0];
  for (let level = 0; level < city.tree.levelCount; level += 1) {
    itemHistogramAt(counts, 0, level).counts.forEach((count, option) => (ours[option] = (ours[option] ?? 0) + count));
  }
  if (ours.join() !== duck.join()) throw new Error(`benchAnalysis requires the same counts: ${ours.join()} and ${duck.join()}`);
};

/** A unit's whole profile, from counts that are there: all units of the city, each five times. */
const profileMs = (city: AnsweredCity): { median: number; p95: number } => {
  const waves = countCity(city);
  const once = (unit: number): number => {
    const startedMs = performance.now();
    profileAt(waves, unit * city.tree.levelCount);
    return performance.now() - startedMs;
  };
  const times = [...city.tree.parents.keys()].map((unit) => medianOf(Array.from({ length: 5 }, () => once(unit))));
  const warm = times.slice(50).sort((a, b) => a - b);
  return { median: rounded(medianOf(warm)), p95: rounded(warm[Math.floor(0.95 * warm.length)] ?? 0) };
};

const large = fileURLToPath(new URL('./analysis-large.ts', import.meta.url));

/**
 * 55 000 people, 40 items, three waves, 600 units in four levels of the tree, five levels of staff: all distributions, means and dimension
 * scores rolled up the whole tree; against a bare loop over the same bytes, and against DuckDB. Promises: at most twice the bare loop, a fifth
 * of DuckDB's best plan, eleven times as long for ten times the people, 600 MB for them, and five milliseconds for a unit's profile.
 */
export const benchAnalysis = async () => {
  const city = answeredCity(RESPONDENTS);
  const duck = await duckCity(city);
  if (duck !== null) refuseUnlike(city, await duck.firstItem());
  const plans = await timedPlans(duck?.plans ?? []);
  const rounds = await roundsOf(city, plans[0]?.run);
  duck?.close();
  const tenTimes = JSON.parse(execFileSync(process.execPath, [large], { encoding: 'utf8' })) as Record<string, number>;
  return {
    bareLoopMs: rounded(medianOf(rounds.map(({ bare }) => bare))),
    analysisMs: rounded(medianOf(rounds.map(({ ours }) => ours))),
    timesBareLoop: rounded(medianOf(rounds.map(({ bare, ours }) => ours / bare))),
    duckDbMs: Object.fromEntries(plans.map(({ name, ms }) => [name, rounded(ms)])),
    timesFasterThanDuckDb:
      duck === null ? 'DuckDB could not be fetched' : rounded(medianOf(rounds.map((round) => (round.duck ?? 0) / round.ours))),
    tenTimesTheCity: Object.fromEntries(Object.entries(tenTimes).map(([name, value]) => [name, rounded(value)])),
    profileMs: profileMs(city),
  };
};
