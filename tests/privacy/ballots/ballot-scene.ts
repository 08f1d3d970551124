import { randomBytes } from 'node:crypto';
import {
  closeBallotBox,
  createCollector,
  keyMemory,
  registerWave,
  type Collector,
  type SealKeyKeeper,
} from '@takhoyde/api/ballot-box/index.ts';
import {
  createIssuer,
  keyListOf,
  makeKeys,
  openBallotOffice,
  planBallots,
  publishManifest,
  type Bucket,
  type Issuer,
} from '@takhoyde/api/ballot-office/index.ts';
import {
  ballotPlace,
  ballotRefusals,
  castAnswer,
  castBody,
  issueAnswer,
  issueBody,
  keyListAnswer,
  manifestBucket,
  type BallotRefusal,
  type ManifestAnswer,
} from '@takhoyde/api/contract';
import type { WhatStore, WhoStore } from '@takhoyde/api/db/index.ts';
import type { Fetch } from '@takhoyde/web/ballot';
import { databases, type Open } from '../../stores/databases.ts';

/** A wave that is open for answers, with both rooms as the product runs them. */
export type Scene = {
  wave: string;
  who: WhoStore;
  what: WhatStore;
  issuer: Issuer;
  collector: Collector;
  keeper: SealKeyKeeper;
  published: ManifestAnswer;
  people: readonly { personId: string; bucketId: string }[];
  paperCodes: ReadonlyMap<string, readonly string[]>;
  /** The network as one person's browser sees it, signed in or not. */
  fetchAs: (personId: string | undefined) => Fetch;
  closeBox: () => Promise<void>;
  dispose: () => Promise<void>;
};

export const issuerOrigin = 'https://takhoyde.test';
export const collectorOrigin = 'https://stemme.test';

const label = { nb: 'Medarbeidere', nn: 'Medarbeidarar', en: 'Employees' };
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64url'));
const base64url = (value: Uint8Array): string => Buffer.from(value).toString('base64url');
const answer = (body: unknown): Response => Response.json(body);
const refusal = (code: BallotRefusal): Response =>
  Response.json({ type: `problem:${code}`, title: ballotRefusals[code].title, code }, { status: ballotRefusals[code].status });

const askerOf = (personId: string | undefined, code: string | undefined) =>
  code === undefined ? { personId: personId ?? 'nobody' } : { code, address: '10.0.0.1' };

const bodyOf = (init: RequestInit): unknown => JSON.parse(typeof init.body === 'string' ? init.body : '{}');

/** The office's routes, without a network: what the client sends passes the contract on its way in and out. */
const officeRoutes =
  (scene: Pick<Scene, 'issuer' | 'published' | 'wave'>, personId: string | undefined) =>
  async (url: URL, init: RequestInit): Promise<Response> => {
    if (url.pathname.endsWith('/nokkelliste'))
      return answer(keyListAnswer.parse({ keyList: keyListOf(scene.published.manifest) }));
    const [, bucketId] = /\/nokkelliste\/([^/]+)$/u.exec(url.pathname) ?? [];
    if (bucketId !== undefined) {
      const bucket = scene.published.manifest.buckets.find(({ id }) => id === bucketId);
      return bucket === undefined ? refusal('unknown-bucket') : answer({ bucket: manifestBucket.parse(bucket) });
    }
    if (init.method !== 'POST' || url.pathname.endsWith('/plass')) {
      const { code } = bodyOf(init) as { code?: string };
      const place = await scene.issuer.findPlace(url.searchParams.get('wave') ?? scene.wave, askerOf(personId, code));
      if (place.kind === 'refused') return refusal(place.because);
      return answer(
        ballotPlace.parse({
          bucket: place.bucketId,
          unitName: place.unitId,
          levelLabel: label,
          state: place.state,
          lastTime: null,
        }),
      );
    }
    const { wave, blinded, code } = issueBody.parse(bodyOf(init));
    const issued = await scene.issuer.issue({ waveId: wave, asker: askerOf(personId, code), blinded: bytes(blinded) });
    if (issued.kind === 'refused') return refusal(issued.because);
    return answer(issueAnswer.parse({ wave, bucket: issued.bucketId, blindSignature: base64url(issued.blindSignature) }));
  };

const collectorRoute = async (collector: Collector, init: RequestInit): Promise<Response> => {
  if (init.credentials !== 'omit' || init.referrerPolicy !== 'no-referrer')
    throw new Error('a ballot was sent with credentials or referrer');
  const body = castBody.parse(bodyOf(init));
  const outcome = await collector.cast({
    waveId: body.wave,
    bucketId: body.bucket,
    message: bytes(body.message),
    signature: bytes(body.signature),
    encapsulatedKey: bytes(body.encapsulatedKey),
    ciphertext: bytes(body.ciphertext),
  });
  return outcome.kind === 'refused' ? refusal(outcome.because) : answer(castAnswer.parse({ outcome: outcome.kind }));
};

const bucketsOf = (sizes: readonly number[]): Bucket[] =>
  sizes.map((eligibleCount, index) => ({
    id: `b${index + 1}`,
    unitId: `enhet-${index + 1}`,
    levelIds: ['M'],
    coveredUnitIds: [`enhet-${index + 1}`],
    eligibleCount,
  }));

export type SceneOptions = {
  bucketSizes: readonly number[];
  wave?: string;
  open?: Open;
  keeper?: SealKeyKeeper;
  paperCodeCount?: number;
};

/** Plans, makes keys, publishes and opens a wave with buckets of the given sizes, through the product's own functions. */
export const openScene = async ({
  bucketSizes,
  wave = 'kultur-2026',
  open,
  keeper = keyMemory(),
  paperCodeCount = 0,
}: SceneOptions): Promise<Scene> => {
  const openSide = open ?? databases[0].open;
  const [who, what] = await Promise.all([openSide('who'), openSide('what')]);
  const office = who.as('office');
  const buckets = bucketsOf(bucketSizes);
  const people = buckets.flatMap((bucket) =>
    Array.from({ length: bucket.eligibleCount - (bucket.id === 'b1' ? paperCodeCount : 0) }, (_, index) => ({
      personId: `${bucket.id}-person-${index}`,
      bucketId: bucket.id,
    })),
  );
  const plan = await planBallots(office, {
    waveId: wave,
    minimumEligibleCount: 8,
    buckets,
    invitations: people,
    paperCodeCounts: { b1: paperCodeCount },
  });
  if (plan.kind !== 'planned') throw new Error(`the plan was refused: ${plan.because}`);
  await makeKeys(office, wave);
  const published = await publishManifest(office, wave, { sealKey: await keeper.make(wave), unitNameOf: (unitId) => unitId });
  if (typeof published === 'string') throw new Error(`the manifest was not published: ${published}`);
  const keys = published.manifest.buckets.map((bucket) => ({ bucketId: bucket.id, publicKey: bytes(bucket.spki) }));
  await registerWave(what.as('tally'), { waveId: wave, fingerprint: published.fingerprint, buckets: keys });
  await openBallotOffice(office, wave);
  const issuer = createIssuer(office, () => 0);
  const collector = createCollector(what.as('box'));
  return {
    wave,
    who,
    what,
    issuer,
    collector,
    keeper,
    published,
    people,
    paperCodes: plan.paperCodes,
    fetchAs: (personId) => {
      const atOffice = officeRoutes({ issuer, published, wave }, personId);
      return (url, init) => (url.startsWith(collectorOrigin) ? collectorRoute(collector, init) : atOffice(new URL(url), init));
    },
    closeBox: () => closeBallotBox(what.as('tally'), wave),
    dispose: async () => void (await Promise.all([who.close(), what.close()])),
  };
};

/** A generator of whole numbers that gives the same row for the same seed. */
export const seededRandom = (seed: number): ((bound: number) => number) => {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
};

export const randomBallotBytes = (count: number): Uint8Array => new Uint8Array(randomBytes(count));
