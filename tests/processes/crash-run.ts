import { endpoints, type CloseReceipt } from '@takhoyde/api/contract';
import { setTimeout as pause } from 'node:timers/promises';
import { keepPostgres, type KeptPostgres } from '../postgres/keep-postgres.ts';
import { seededRandom } from '../privacy/ballots/ballot-scene.ts';
import { makeOwnDatabases } from './own-databases.ts';
import { startPartsApart, type PartsApart } from './parts-apart.ts';
import { respond, type Habit, type Outcome } from './respondents.ts';
import { closeOverHttp, openWaveOverHttp, type OpenWave } from './wave-over-http.ts';

/** What may be killed without warning. */
const victims = ['office', 'collector', 'who', 'what'] as const;
type Victim = (typeof victims)[number];

/** What a crash run came to. */
export interface CrashReport {
  readonly killed: Readonly<Record<Victim, number>>;
  readonly outcomes: readonly Outcome[];
  /** Receipts on the public ballot list: what was counted. */
  readonly counted: readonly string[];
  readonly receipt: CloseReceipt;
  readonly elapsedMs: number;
}

/** How many are answering at once, and for how many of them there is a code per round. */
const atOnce = 6;
const perRound = 16;
const buckets = 2;

const habitOf = (random: (bound: number) => number): Habit => {
  const drawn = random(20);
  if (drawn === 0) return 'never-sends';
  return drawn === 1 ? 'leaves-unanswered' : 'answers';
};

/** People who answer, a few at a time, until all codes are used; `done` tells how many are through. */
const startLoad = (parts: PartsApart, wave: OpenWave, random: (bound: number) => number) => {
  const waiting = wave.codes.map((code, respondent) => ({ code, respondent, habit: habitOf(random) }));
  const outcomes: Outcome[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) outcomes.push(await respond(parts, wave, next));
  };
  return { done: () => outcomes.length, all: Promise.all(Array.from({ length: atOnce }, work)).then(() => outcomes) };
};

const killAndStart = async (
  victim: Victim,
  { parts, postgres }: { parts: PartsApart; postgres: KeptPostgres },
  downMs: number,
) => {
  if (victim === 'who' || victim === 'what') {
    await postgres.befall({ do: 'kill', side: victim });
    await pause(downMs);
    await postgres.befall({ do: 'start', side: victim });
    return;
  }
  await parts.part(victim).kill();
  await pause(downMs);
  await parts.startAgain(victim);
};

const runRounds = async (
  { parts, postgres }: { parts: PartsApart; postgres: KeptPostgres },
  { roundCount, seed }: { roundCount: number; seed: number },
): Promise<Omit<CrashReport, 'elapsedMs'>> => {
  const random = seededRandom(seed);
  const wave = await openWaveOverHttp(parts.origin, { teamCount: buckets, each: Math.ceil((roundCount * perRound) / buckets) });
  const load = startLoad(parts, wave, seededRandom(seed + 1));
  const killed: Record<Victim, number> = { office: 0, collector: 0, who: 0, what: 0 };
  for (let round = 0; round < roundCount; round += 1) {
    const goal = Math.min(load.done() + 4 + random(perRound - 6), wave.codes.length - atOnce);
    while (load.done() < goal) await Promise.race([pause(1 + random(20)), load.all]); // the moment: some are always under way
    const victim = victims[round < victims.length ? round : random(victims.length)] ?? 'office';
    killed[victim] += 1;
    await killAndStart(victim, { parts, postgres }, random(200));
  }
  const outcomes = await load.all;
  const receipt = await closeOverHttp(wave);
  const list = await wave.operator.call(endpoints.readBallotList, { params: { wave: wave.waveId } });
  return { killed, outcomes, receipt, counted: list.answer?.receipts.map((one) => one.replaceAll(/[^0-9A-Z]/giu, '')) ?? [] };
};

/**
 * Lets people answer a wave whose parts run apart, on a PostgreSQL that keeps what it has acknowledged, while one of office,
 * collector and the two databases is killed (kill -9) again and again; then closes the wave. Moments and victims follow the seed as
 * far as the machine lets them.
 */
export const crashRun = async (how: { roundCount: number; seed: number }): Promise<CrashReport> => {
  const startedMs = performance.now();
  const postgres = await keepPostgres('durable');
  try {
    const parts = await startPartsApart(await makeOwnDatabases(postgres.addresses));
    try {
      return { ...(await runRounds({ parts, postgres }, how)), elapsedMs: performance.now() - startedMs };
    } catch (error) {
      throw new Error(`the parts wrote: ${parts.written().slice(-4000)}`, { cause: error });
    } finally {
      await parts.end();
    }
  } finally {
    await postgres.stop();
  }
};
