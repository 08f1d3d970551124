/** Runs inside Chromium: what `in-chromium.test.ts` asks of the browser. */
import { BlindRSA, getSuiteByName } from '@cloudflare/blindrsa-ts';
import { createBallotClient, memoryStorage, type BallotStorage } from '@takhoyde/web/ballot';
import { drawBallot, unblind } from '../../../../web/src/lib/ballot/blind.ts';
import { deviceStorage } from '../../../../web/src/lib/ballot/device-storage.ts';
import { seal, type Answers } from '../../../../web/src/lib/ballot/seal.ts';

const bytesOf = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const base64url = (hex: string): string =>
  btoa(String.fromCharCode(...bytesOf(hex)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const inverse = (value: bigint, modulus: bigint): bigint => {
  let [a, b, x, y] = [value, modulus, 1n, 0n];
  while (b !== 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y];
  return ((x % modulus) + modulus) % modulus;
};

/** Blinds and finalizes with the chance of a test vector. */
const vector = async (told: Record<string, string>): Promise<Record<string, string>> => {
  const text = (name: string): string => told[name] ?? '';
  const blind = inverse(BigInt(`0x${text('inv')}`), BigInt(`0x${text('n')}`)).toString(16);
  const dice = [text('msg_prefix'), text('salt'), blind.padStart(text('n').length, '0')].map(bytesOf);
  const chance = crypto.getRandomValues.bind(crypto);
  crypto.getRandomValues = ((target: Uint8Array) => dice.shift() ?? target) as typeof crypto.getRandomValues;
  const jwk = { kty: 'RSA', n: base64url(text('n')), e: base64url(text('e')), ext: true };
  const key = await crypto.subtle.importKey('jwk', jwk, { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify']);
  const suite = getSuiteByName(BlindRSA, text('name'));
  const prepared = suite.prepare(bytesOf(text('msg')));
  const { blindedMsg, inv } = await suite.blind(key, prepared);
  crypto.getRandomValues = chance;
  const signature = await suite.finalize(key, prepared, bytesOf(text('blind_sig')), inv);
  return { blinded_msg: hexOf(blindedMsg), inv: hexOf(inv), sig: hexOf(signature) };
};

type Told = Record<'issuer' | 'collector' | 'wave' | 'fingerprint', string> & { answers?: Answers };

const clientOf = ({ issuer, collector }: Told, storage: BallotStorage) => createBallotClient({ issuer, collector, storage });

const wholeBallot = async ({ issuer, collector, wave, fingerprint, answers = { q1: 4 } }: Told) => {
  const ballot = createBallotClient({ issuer, collector, storage: deviceStorage() });
  const ready = await ballot.obtain({ wave, fingerprint });
  const heldStage = await ballot.stage(wave);
  return { ready, heldStage, counted: await ballot.submit(wave, answers) };
};

/** A ballot with a draft kept on the way, as the answering page does after every answer. */
const keepDraft = async (told: Told, answers: Answers, storage: BallotStorage): Promise<void> => {
  await clientOf(told, storage).obtain({ wave: told.wave, fingerprint: told.fingerprint });
  for (let turn = 0; turn < 5; turn += 1) await storage.writeDraft(told.wave, { answers, expiresAtMs: turn });
};

const submitFrom = async (told: Told, answers: Answers, storage: BallotStorage): Promise<void> => {
  const { kind } = await clientOf(told, storage).submit(told.wave, answers);
  if (kind !== 'counted') throw new Error(`submitFrom requires a ballot that counts, not ${kind}`);
};

const draftBallot = (told: Told, answers: Answers): Promise<void> => keepDraft(told, answers, deviceStorage());
const submitHeld = (told: Told, answers: Answers): Promise<void> => submitFrom(told, answers, deviceStorage());

const draftedInMemory = async (told: Told, answers: Answers): Promise<void> => {
  const storage = memoryStorage();
  await keepDraft(told, answers, storage);
  await submitFrom(told, answers, storage);
};

const draftHeld = async ({ wave }: Told): Promise<Answers | undefined> => (await deviceStorage().readDraft(wave))?.answers;

/** What the answering page does at «Slett svarene»: the ballot stays. */
const forgetAnswers = ({ wave }: Told): Promise<void> => deviceStorage().writeDraft(wave, { answers: {}, expiresAtMs: 1 });

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(new Error('the browser did not open its storage'));
    };
  });

/** The twin: a draft written and deleted as pages usually do it. */
const plainDraft = async (answers: Answers): Promise<void> => {
  const opening = indexedDB.open('plain');
  opening.onupgradeneeded = () => opening.result.createObjectStore('drafts');
  const database = await settled(opening);
  const drafts = (): IDBObjectStore =>
    database.transaction('drafts', 'readwrite', { durability: 'strict' }).objectStore('drafts');
  await settled(drafts().put(answers, 'wave'));
  await settled(drafts().delete('wave'));
  database.close();
};

/** The bytes of every entry of Cache Storage: with an open ballot, the keys. */
const keysInBrowser = async (): Promise<number[][]> => {
  const found: number[][] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const entry = await cache.match(request);
      if (entry !== undefined) found.push([...new Uint8Array(await entry.arrayBuffer())]);
    }
  }
  return found;
};

/** Everything that the page could find again of a person: stored rows, entries and readable cookies. */
const leftInBrowser = async (): Promise<unknown[]> => {
  const left: unknown[] = [...Object.entries(localStorage), ...Object.entries(sessionStorage), ...(await caches.keys())];
  if (document.cookie !== '') left.push(document.cookie);
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name));
    for (const store of database.objectStoreNames)
      left.push(...(await settled(database.transaction(store).objectStore(store).getAll() as IDBRequest<unknown[]>)));
    database.close();
  }
  return left;
};

/** How long one ballot keeps the processor, in ms. */
const cryptographyMs = async ({ wave, spki, sealKey }: Record<'wave' | 'spki' | 'sealKey', string>): Promise<number> => {
  const start = performance.now();
  const drawn = await drawBallot({ wave, bucket: 'b1', spki });
  await unblind(drawn, { spki, blindSignature: new Uint8Array(256).fill(1) });
  await seal({ q1: 3 }, { wave, bucket: 'b1', sealKey });
  return performance.now() - start;
};

export const ballotTrials = {
  vector,
  wholeBallot,
  draftBallot,
  submitHeld,
  draftedInMemory,
  draftHeld,
  forgetAnswers,
  plainDraft,
  keysInBrowser,
  leftInBrowser,
  cryptographyMs,
};
export type BallotTrials = typeof ballotTrials;

Object.assign(globalThis, { ballotTrials });
