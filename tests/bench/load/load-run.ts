import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { keepPostgres } from '../../postgres/keep-postgres.ts';
import type { LoadOrder, LoadOutcome, LoadTarget, ServerUse } from './load-messages.ts';

const warmUpCount = 500;
const visitCount = 400;
/** Ballots issued and cast while keys are made, and as many without. */
const keyRunCount = 500;

const next = <Told>(child: ChildProcess): Promise<Told> =>
  new Promise((resolve, reject) => {
    const fail = (code: number | null): void => reject(new Error(`a process of the load run ended: ${String(code)}`));
    child.once('exit', fail);
    child.once('message', (told) => {
      child.off('exit', fail);
      resolve(told as Told);
    });
  });

const tell = <Told>(child: ChildProcess, message: string | LoadOrder): Promise<Told> => {
  const answer = next<Told>(child);
  child.send(message);
  return answer;
};

const rounded = (value: number): number => Math.round(value * 100) / 100;

interface Sides {
  readonly server: ChildProcess;
  readonly generator: ChildProcess;
}

/** Runs an order and says what it took on either side, for each of what was counted. */
const run = async ({ server, generator }: Sides, order: LoadOrder) => {
  const before = await tell<ServerUse>(server, 'use');
  const { elapsedMs, generatorCpuMs, outcomes, ...times } = await tell<LoadOutcome>(generator, order);
  const after = await tell<ServerUse>(server, 'use');
  return {
    count: order.count,
    outcomes,
    medianMs: rounded(times.medianMs),
    p95Ms: rounded(times.p95Ms),
    perSecond: rounded((order.count / elapsedMs) * 1000),
    serverCpuMsEach: rounded((after.cpuMs - before.cpuMs) / order.count),
    statementsEach: rounded((after.statementCount - before.statementCount) / order.count),
    generatorCpuMsEach: rounded(generatorCpuMs / order.count),
  };
};

/** Ballots of an open wave while keys of the next are made, two at a time, beside the same number without. */
const whileMakingKeys = async ({ server, generator }: Sides, target: LoadTarget, from: number) => {
  const order = (place: number): LoadOrder => ({ kind: 'ballots', target, from: from + place, count: keyRunCount });
  const told = ({ medianMs, p95Ms, elapsedMs }: LoadOutcome) => ({
    medianMs: rounded(medianMs),
    p95Ms: rounded(p95Ms),
    perSecond: rounded((keyRunCount / elapsedMs) * 1000),
  });
  const without = told(await tell<LoadOutcome>(generator, order(0)));
  const [keys, beside] = await Promise.all([
    tell<{ madeCount: number; elapsedMs: number }>(server, 'keys'),
    tell<LoadOutcome>(generator, order(keyRunCount)),
  ]);
  return { without, beside: told(beside), keys: { madeCount: keys.madeCount, elapsedMs: rounded(keys.elapsedMs) } };
};

const measure = async (sides: Sides, target: LoadTarget, ballotCount: number) => {
  const { server } = sides;
  const bare = (count: number) => run(sides, { kind: 'bare', url: target.bareUrl, count });
  const floor = (from: number, count: number) => run(sides, { kind: 'floor', target, from, count });
  const ballots = (from: number, count: number) => run(sides, { kind: 'ballots', target, from, count });
  const visits = (isSignedIn: boolean, count = visitCount) => run(sides, { kind: 'visits', target, count, isSignedIn });
  await bare(warmUpCount);
  await floor(0, warmUpCount);
  await ballots(0, warmUpCount);
  await visits(false, 50);
  await visits(true, 50);
  const bareInsert = await bare(Math.min(ballotCount, 10_000));
  const floorBefore = await floor(warmUpCount, Math.min(ballotCount, 10_000));
  const issuedAndCast = await ballots(warmUpCount, ballotCount);
  const floorAfter = await floor(warmUpCount, Math.min(ballotCount, 10_000));
  const bareAgain = await bare(Math.min(ballotCount, 10_000));
  const keyMaking = await whileMakingKeys(sides, target, warmUpCount + ballotCount);
  const books = await tell<{ issuedCount: number; spentCount: number }>(server, 'counts');
  const [withLink, signedIn] = [await visits(false), await visits(true)];
  const acknowledgedCount = warmUpCount + 2 * keyRunCount + (issuedAndCast.outcomes['counted'] ?? 0);
  return {
    bareInsert,
    bareAgain,
    issuedAndCast,
    floorBefore,
    floorAfter,
    ratioToFloor: rounded(issuedAndCast.perSecond / ((floorBefore.perSecond + floorAfter.perSecond) / 2)),
    floorToBare: rounded((floorBefore.perSecond + floorAfter.perSecond) / (bareInsert.perSecond + bareAgain.perSecond)),
    ratioToBare: rounded(issuedAndCast.perSecond / ((bareInsert.perSecond + bareAgain.perSecond) / 2)),
    books: { ...books, acknowledgedCount, lostCount: acknowledgedCount - books.spentCount },
    keyMaking,
    visit: { withLink, signedIn },
    wholeCompletion: {
      withLinkServerCpuMs: rounded(withLink.serverCpuMsEach + issuedAndCast.serverCpuMsEach),
      signedInServerCpuMs: rounded(signedIn.serverCpuMsEach + issuedAndCast.serverCpuMsEach),
      withLinkStatements: rounded(withLink.statementsEach + issuedAndCast.statementsEach),
    },
  };
};

/** A database of our own on a cluster, so that the login owns it. */
const ownDatabase = async (address: string): Promise<string> => {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query('create database takhoyde_load');
  await client.end();
  return Object.assign(new URL(address), { pathname: '/takhoyde_load' }).href;
};

const builtPages = path.resolve(import.meta.dirname, '../../../web/build/handler.js');

/**
 * So many ballots issued and cast over HTTP on PostgreSQL: server, generator and database are processes of their own. Beside it, in
 * the same run, a bare Express with a bare insert, and what a visit to the pages costs. Server time is that of Node alone.
 */
export const benchLoad = async (ballotCount: number) => {
  const postgres = await keepPostgres();
  const who = await ownDatabase(postgres.addresses.who);
  const what = await ownDatabase(postgres.addresses.what);
  const pages = existsSync(builtPages) ? { WEB_HANDLER: builtPages } : {};
  const env = { ...process.env, WHO_DATABASE_URL: who, WHAT_DATABASE_URL: what, ...pages };
  const beside = (file: string): string => path.join(import.meta.dirname, file);
  const server = fork(beside('load-server.ts'), [String(ballotCount + warmUpCount + 2 * keyRunCount)], { env });
  const generator = fork(beside('load-generator.ts'));
  try {
    const [target] = await Promise.all([next<LoadTarget>(server), next(generator)]);
    return await measure({ server, generator }, target, ballotCount);
  } finally {
    generator.kill();
    if (server.exitCode === null) {
      server.send('end');
      await new Promise((resolve) => server.once('exit', resolve));
    }
    await postgres.stop();
  }
};
