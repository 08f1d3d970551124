import { createHash } from 'node:crypto';
import type { Log } from '@takhoyde/api/http/log.ts';
import { openWave } from '@takhoyde/api/operations/opening/open-wave.ts';
import { createBallotClient, memoryStorage, type Fetch } from '@takhoyde/web/ballot';
import { receiptOf } from '@takhoyde/web/receipts';
import { startProduct, type Product } from '../../scenarios/product.ts';
import { approvedWave } from '../../scenarios/small-city.ts';
import { signIn } from '../../scenarios/visitor.ts';
import { seededRandom } from './ballot-scene.ts';

/** A ballot as only its owner knows it: whose it is, and by which numbers the box and the public list know it. */
export type OwnBallot = { personId: string; serial: string; receipt: string };

/** A product that runs as it does in earnest, over HTTP, with an open pulse of three teams of twelve. */
export type RunningWave = {
  product: Product;
  waveId: string;
  /** Everybody who is invited, in the order in which they will come. */
  personIds: readonly string[];
  /** One person signs in, fetches a ballot and casts it; some minutes pass. */
  answer: (personId: string) => Promise<OwnBallot>;
};

const shuffled = <Item>(items: readonly Item[], seed: number): Item[] => {
  const random = seededRandom(seed);
  return items
    .map((item) => ({ item, place: random(1_000_000) }))
    .sort((left, right) => left.place - right.place)
    .map(({ item }) => item);
};

const teams = ['T1', 'T2', 'T3'];
const peoplePerTeam = 12;
const minuteMs = 60_000;

/** Where a product answers. */
export type Origins = { origin: string; collectorOrigin: string };

/** One person signs in over HTTP, fetches a ballot and casts it. `network`: how every request is sent. */
export const answerOver = async (
  { origin, collectorOrigin }: Origins,
  personId: string,
  answers: Readonly<Record<string, number>>,
  network: Fetch = fetch,
): Promise<OwnBallot> => {
  const visitor = await signIn(origin, personId);
  let message = new Uint8Array();
  const client = createBallotClient({
    issuer: origin,
    collector: collectorOrigin,
    storage: memoryStorage(),
    fetch: (url, init) => {
      if (url.startsWith(origin))
        return network(url, { ...init, headers: new Headers([...new Headers(init.headers), ['cookie', visitor.cookie()]]) });
      const body = JSON.parse(typeof init.body === 'string' ? init.body : '{}') as { message: string };
      message = new Uint8Array(Buffer.from(body.message, 'base64url'));
      return network(url, init);
    },
  });
  const published = (await (await fetch(`${origin}/api/malinger/w1/manifest`)).json()) as { fingerprint: string };
  const ready = await client.obtain({ wave: 'w1', fingerprint: published.fingerprint });
  const outcome = await client.submit('w1', answers);
  if (outcome.kind !== 'counted')
    throw new Error(`answerOver requires a ballot that counts: ${JSON.stringify([ready, outcome])}`);
  return { personId, serial: createHash('sha256').update(message).digest('hex'), receipt: await receiptOf(message) };
};

/** Starts it. `environment`: where its databases are; by default two of its own in a folder. `log`: what it writes of itself; by default nothing. */
export const startRunningWave = async (environment: NodeJS.ProcessEnv = {}, log?: Log): Promise<RunningWave> => {
  const personIds = shuffled(
    teams.flatMap((team) => Array.from({ length: peoplePerTeam }, (_, place) => `${team}-${String(place)}`)),
    36,
  );
  const now = new Date('2026-11-23T06:00:00Z'); // the product's clock: moved on by every answer
  const random = seededRandom(5);
  const cast = [{ personId: 'operator', name: 'Drift' }, ...personIds.map((personId) => ({ personId, name: 'Navn' }))];
  const product = await startProduct(cast, now, environment, log);
  await approvedWave(product.installation);
  await openWave(product.installation, 'w1', 'operator');
  const answer = async (personId: string): Promise<OwnBallot> => {
    const ballot = await answerOver(product, personId, { 'OMS-1': 1 + random(5) });
    now.setTime(now.getTime() + (1 + random(9)) * minuteMs);
    return ballot;
  };
  return { product, waveId: 'w1', personIds, answer };
};
