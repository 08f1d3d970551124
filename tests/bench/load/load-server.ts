import { randomInt } from 'node:crypto';
import {
  countBuckets,
  makeKeys,
  makePersonalLink,
  openBallotOffice,
  planBallots,
  publishManifest,
  type Bucket,
} from '@takhoyde/api/ballot-office/index.ts';
import { drawCrockford } from '@takhoyde/api/ballot-office/crockford.ts';
import { linkHash } from '@takhoyde/api/ballot-office/personal-links.ts';
import { countSpent, registerWave } from '@takhoyde/api/ballot-box/index.ts';
import { watchStatements } from '@takhoyde/api/db/watch-statements.ts';
import { openWave } from '@takhoyde/api/operations/opening/open-wave.ts';
import { sql } from 'kysely';
import { seal } from '../../../web/src/lib/ballot/seal.ts';
import { startProduct, type Product } from '../../scenarios/product.ts';
import { approvedWave, now } from '../../scenarios/small-city.ts';
import { serveBare, serveFloor } from './bare-servers.ts';
import type { LoadBucket, LoadTarget, ServerUse } from './load-messages.ts';

const wave = 'stor';
const visitedWave = 'w1';
const peoplePerBucket = 500;
/** A wave whose keys are made while the other is answered. */
const nextWave = 'neste';
const nextWaveBucketCount = 30;

/** Everybody's personal link at once: one by one, making them would take longer than the run. */
const makeLinks = async ({ installation }: Product, personIds: readonly string[]): Promise<string[]> => {
  const links = personIds.map(() => drawCrockford(26, randomInt));
  await sql`insert into ballot_office.personal_link (wave_id, link_hash, person_id)
    select ${wave}, link_hash, person_id
    from unnest(${links.map((link) => Buffer.from(linkHash(wave, link)))}::bytea[], ${personIds}::text[])
      as made (link_hash, person_id)`.execute(installation.office);
  return links;
};

const bucketsOf = (bucketCount: number): Bucket[] =>
  Array.from({ length: bucketCount }, (_, place) => ({
    id: `b${String(place + 1)}`,
    unitId: `enhet-${String(place + 1)}`,
    levelIds: ['M'],
    coveredUnitIds: [`enhet-${String(place + 1)}`],
    eligibleCount: peoplePerBucket,
  }));

const peopleOf = (bucketId: string): string[] =>
  Array.from({ length: peoplePerBucket }, (_, place) => `${bucketId}-${String(place)}`);

const plan = async (product: Product, waveId: string, buckets: Bucket[]): Promise<void> => {
  const invitations = buckets.flatMap(({ id }) => peopleOf(id).map((personId) => ({ personId, bucketId: id })));
  const planned = await planBallots(product.installation.office, { waveId, minimumEligibleCount: 8, buckets, invitations });
  if (planned.kind !== 'planned') throw new Error(`plan requires buckets that fit: ${planned.because}`);
};

/** A wave of so many people in buckets of five hundred, planned, keyed and opened by the product's own functions. */
const openLargeWave = async (product: Product, ballotCount: number): Promise<LoadBucket[]> => {
  const { office, sealKeys, what } = product.installation;
  await plan(product, wave, bucketsOf(Math.ceil(ballotCount / peoplePerBucket)));
  await makeKeys(office, wave);
  const published = await publishManifest(office, wave, { sealKey: await sealKeys.make(wave), unitNameOf: (unitId) => unitId });
  if (typeof published === 'string') throw new Error(`openLargeWave requires a manifest: ${published}`);
  const { manifest, fingerprint } = published;
  const keys = manifest.buckets.map(({ id, spki }) => ({
    bucketId: id,
    publicKey: new Uint8Array(Buffer.from(spki, 'base64url')),
  }));
  await registerWave(what.as('tally'), { waveId: wave, fingerprint, buckets: keys });
  await openBallotOffice(office, wave);
  const answers = Object.fromEntries(Array.from({ length: 40 }, (_, place) => [`Q-${String(place)}`, 1 + (place % 5)]));
  return Promise.all(
    manifest.buckets.map(async ({ id, spki }) => {
      const sealed = await seal(answers, { wave, bucket: id, sealKey: manifest.sealKey });
      const texts = {
        encapsulatedKey: Buffer.from(sealed.encapsulatedKey).toString('base64url'),
        ciphertext: Buffer.from(sealed.ciphertext).toString('base64url'),
      };
      return { bucket: id, spki, ...texts, links: await makeLinks(product, peopleOf(id)) };
    }),
  );
};

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const start = async (ballotCount: number): Promise<void> => {
  const { WHO_DATABASE_URL = '', WHAT_DATABASE_URL = '', WEB_HANDLER } = process.env;
  const environment = { WHO_DATABASE_URL, WHAT_DATABASE_URL, ...(WEB_HANDLER === undefined ? {} : { WEB_HANDLER }) };
  const product = await startProduct(
    [
      { personId: 'operator', name: 'Drift' },
      { personId: 'T1-0', name: 'Navn' },
    ],
    now,
    environment,
  );
  await approvedWave(product.installation);
  await openWave(product.installation, visitedWave, 'operator');
  const link = (await makePersonalLink(product.installation.office, visitedWave, 'T1-1')) ?? '';
  await plan(product, nextWave, bucketsOf(nextWaveBucketCount));
  let statementCount = 0;
  watchStatements(() => (statementCount += 1));
  const buckets = await openLargeWave(product, ballotCount);
  const links = buckets.flatMap((bucket) => bucket.links);
  const target: LoadTarget = {
    origin: product.origin,
    collectorOrigin: product.collectorOrigin,
    bareUrl: await serveBare(WHAT_DATABASE_URL),
    floorOrigin: await serveFloor(WHO_DATABASE_URL, WHAT_DATABASE_URL, links),
    wave,
    buckets,
    visited: { wave: visitedWave, link, personId: 'T1-0' },
  };
  process.on('message', (asked) => {
    if (asked === 'use') process.send?.({ cpuMs: cpuMs(), statementCount } satisfies ServerUse);
    if (asked === 'counts') void tellCounts(product);
    if (asked === 'keys') void makeMoreKeys(product);
    if (asked === 'end') void product.end().then(() => process.exit(0));
  });
  process.send?.(target);
};

/** Ballots issued by the office's books and lying in the box: what was acknowledged must be in both. */
const tellCounts = async ({ installation }: Product): Promise<void> => {
  const issued = await countBuckets(installation.office, wave);
  const spent = await countSpent(installation.what.as('tally'), wave);
  process.send?.({
    issuedCount: issued.reduce((sum, { issuedCount }) => sum + issuedCount, 0),
    spentCount: [...spent.values()].reduce((sum, count) => sum + count, 0),
  });
};

/** Makes the keys of one more wave while this one is answered. */
const makeMoreKeys = async ({ installation }: Product): Promise<void> => {
  const startedMs = performance.now();
  const progress = await makeKeys(installation.office, nextWave);
  process.send?.({ madeCount: progress.madeCount, elapsedMs: performance.now() - startedMs });
};

await start(Number(process.argv[2]));
