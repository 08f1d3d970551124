import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ballotListHash } from '@takhoyde/api/closing/index.ts';
import type { Manifest } from '@takhoyde/api/contract';
import type { Installation } from '@takhoyde/api/installation.ts';

import { serveClosings } from '@takhoyde/api/http/closing-routes.ts';
import { serveKeys } from '@takhoyde/api/http/key-routes.ts';
import { serveReceipts } from '@takhoyde/api/http/receipt-routes.ts';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ballotListText } from '../../web/src/lib/receipts/ballot-list-text.ts';
import { databases } from '../stores/databases.ts';
import { checkWave } from './check-wave.ts';
import { closedWave, forged } from './closed-wave.ts';
import type { Evidence, KnownFromElsewhere } from './evidence.ts';

const folder = mkdtempSync(join(tmpdir(), 'verify-wave-'));
let evidence: Evidence;
let installation: Installation;
let end = async (): Promise<void> => undefined;

beforeAll(async () => {
  const [embedded] = databases;
  const [who, what] = await Promise.all([embedded.open('who'), embedded.open('what')]);
  ({ installation, evidence } = await closedWave(who, what));
  end = async () => {
    await Promise.all([who.close(), what.close()]);
    rmSync(folder, { recursive: true, force: true });
  };
}, 120_000);
afterAll(() => end());

const misses = (shown: Evidence, known: KnownFromElsewhere = {}): string[] =>
  checkWave(shown, known).flatMap(({ id, holds }) => (holds ? [] : [id]));

const withBucket = (change: Partial<Manifest['buckets'][number]>): Evidence => ({
  ...evidence,
  manifest: {
    ...evidence.manifest,
    buckets: evidence.manifest.buckets.map((bucket, place) => (place === 1 ? { ...bucket, ...change } : bucket)),
  },
});
const withReceipts = (receipts: readonly string[]): Evidence => ({ ...evidence, list: { wave: 'w1', receipts: [...receipts] } });
/** The list changed, and a protocol written anew that names it. */
const withReceiptsNamed = (receipts: readonly string[]): Evidence =>
  forged(withReceipts(receipts), (_step, told) =>
    'ballotListHash' in told ? { ...told, ballotListHash: ballotListHash(receipts) } : told,
  );
/** One number of the first bucket changed in a step, and the chain written anew. */
const withCount = (step: string, name: string, by: number): Evidence =>
  forged(evidence, (at, told) => {
    const [first, ...rest] = (told['buckets'] ?? []) as Record<string, number>[];
    return at === step && first !== undefined
      ? { ...told, buckets: [{ ...first, [name]: (first[name] ?? 0) + by }, ...rest] }
      : told;
  });

describe('a closed wave, checked by an outsider', () => {
  test('holds in every point, with what the person has from elsewhere', () => {
    const [begun] = evidence.protocol.entries;
    if (begun?.step !== 'begun') throw new Error('the protocol begins with the decision');
    const last = evidence.protocol.entries.at(-1);
    const known = {
      fingerprint: begun.told.keyFingerprint,
      agreement: begun.told.protocolHash,
      release: last?.step === 'finished' ? last.told.releaseHash : '',
      receipt: evidence.list.receipts[7],
    };
    const checks = checkWave(evidence, known);
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
    expect(checks).toHaveLength(19);
  });

  test('is found out in each single thing that is changed', () => {
    const [a = '', b = '', ...rest] = evidence.list.receipts;
    const otherKey = evidence.manifest.buckets[0]?.spki ?? '';
    const zeros = '0'.repeat(64);
    const changed: Record<string, { shown: Evidence; known?: KnownFromElsewhere; missed: string[] }> = {
      'a changed label': { shown: withBucket({ unitName: 'Annet' }), missed: ['fingerprint'] },
      'a key in two places': { shown: withBucket({ spki: otherKey }), missed: ['fingerprint', 'keys-differ'] },
      'a small bucket': { shown: withBucket({ eligible: 7 }), missed: ['fingerprint', 'bucket-size', 'buckets'] },
      'another fingerprint in the invitation': { shown: evidence, known: { fingerprint: zeros }, missed: ['fingerprint-known'] },
      'another protocol approved': { shown: evidence, known: { agreement: zeros }, missed: ['agreement'] },
      'other figures on the result pages': { shown: evidence, known: { release: zeros }, missed: ['release-known'] },
      'a list of another wave': { shown: { ...evidence, list: { ...evidence.list, wave: 'w2' } }, missed: ['same-wave'] },
      'ballots made by the office': {
        shown: withCount('box-shut', 'spent', 1),
        missed: ['counts', 'sums'],
      },
      'more fetched than invited': { shown: withCount('office-closed', 'issued', 1), missed: ['counts'] },
      'more ballots anew than allowed': { shown: withCount('office-closed', 'reissued', 2), missed: ['counts'] },
      'another number invited': { shown: withCount('office-closed', 'invited', 1), missed: ['buckets'] },
      'a ballot that nobody accounts for': { shown: withCount('box-shut', 'spent', -1), missed: ['sums'] },
      'a ballot left out of list and count': {
        shown: forged(withReceiptsNamed([a, ...rest]), (step, told) =>
          step === 'counted' ? { ...told, countedCount: 35 } : told,
        ),
        known: { receipt: b },
        missed: ['sums', 'receipt'],
      },
      'a line taken off the list': { shown: withReceiptsNamed([a, ...rest]), missed: ['list-count'] },
      'a list in another order': { shown: withReceipts([b, a, ...rest]), missed: ['list-sorted'] },
      'a line exchanged': { shown: withReceipts([...rest, 'ZZZZZZZZZZZZZZZY', 'ZZZZZZZZZZZZZZZZ']), missed: ['list-hash'] },
      'a line that stands twice': { shown: withReceiptsNamed([a, a, ...rest]), missed: ['list-unique'] },
      'figures released that were not counted': {
        shown: forged(evidence, (step, told) => (step === 'finished' ? { ...told, releaseHash: zeros } : told)),
        missed: ['release'],
      },
      'a key that was not destroyed': {
        shown: forged(evidence, (step, told) => (step === 'seal-key-destroyed' ? { destroyed: [] } : told)),
        missed: ['destroyed'],
      },
    };
    for (const [what, { shown, known, missed }] of Object.entries(changed))
      expect([what, misses(shown, known)]).toEqual([what, missed]);
  });

  test('is found out when an entry is changed, taken out or put in another place', () => {
    const { entries } = evidence.protocol;
    const shown = (changed: typeof entries): Evidence => ({ ...evidence, protocol: { ...evidence.protocol, entries: changed } });
    const later = entries.map((entry) => (entry.step === 'counted' ? { ...entry, at: '2027-01-01T00:00:00.000Z' } : entry));
    expect(misses(shown(later))).toEqual(['chain']);
    expect(misses(shown(entries.filter(({ step }) => step !== 'box-overwritten')))).toEqual(['chain', 'steps']);
    expect(misses(shown(entries.slice(0, -1)))).toEqual(['steps', 'release', 'list-hash']);
    expect(misses(shown([]))).toContain('chain');
    const otherWave = { ...evidence, protocol: { ...evidence.protocol, wave: 'w2' } };
    expect(misses(otherWave)).toEqual(['same-wave', 'chain']);
  });
});

type Run = { code: number; out: string; said: string };

const main = fileURLToPath(new URL('./main.ts', import.meta.url));

/** Runs the command as anybody would. */
const run = (...args: string[]): Promise<Run> =>
  new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], { cwd: folder }, (error, out, said) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, said });
    });
  });

const written = (name: string, content: unknown): string => {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return name;
};

/** The three documents as files, in the forms they are downloaded in. */
const inFiles = ({ manifest, protocol, list }: Evidence): string[] => [
  ...['--manifest', written('manifest.json', { manifest, fingerprint: '0'.repeat(64) })],
  ...['--protocol', written('protocol.json', protocol)],
  ...['--list', written('list.txt', ballotListText(list, 'Kvitteringsliste'))],
];

describe('npm run verify-wave', () => {
  test('says what it checked and ends with 0 when all holds, whatever the server says the fingerprint is', async () => {
    const receipt = evidence.list.receipts[0]?.toLowerCase() ?? '';
    const { code, out } = await run(...inFiles(evidence), '--receipt', receipt);
    expect([code, out.split('\n').filter((line) => line.startsWith('✗'))]).toEqual([0, []]);
    expect(out).toContain('Kvitteringskoden din står på listen. Svaret ditt er talt.');
    expect(out).toContain('Alt stemmer.');
  });

  test('ends with 1 and says which when something does not', async () => {
    const { code, out } = await run(...inFiles(withReceiptsNamed(evidence.list.receipts.slice(1))));
    expect([code, out.split('\n').filter((line) => line.startsWith('✗'))]).toEqual([
      1,
      ['✗ FEIL: Kvitteringslisten har 35 linjer, men 36 svar er talt.'],
    ]);
  });

  test('says what is wrong with what it was given, and ends with 2', async () => {
    const files = inFiles(evidence);
    const said = async (...args: string[]): Promise<[number, string]> => {
      const { code, said: line } = await run(...args);
      return [code, line.trim()];
    };
    expect(await said()).toEqual([2, expect.stringContaining('npm run verify-wave --') as string]);
    expect(await said('--manifst', 'x')).toEqual([2, expect.stringContaining('npm run verify-wave --') as string]);
    expect(await said(...files, '--fingerprint', 'abc')).toEqual([2, 'abc: et fingeravtrykk har 64 tegn, 0-9 og a-f']);
    expect(await said(...files, '--receipt', 'abc')).toEqual([2, 'abc: en kvitteringskode har 16 bokstaver og tall']);
    expect(await said(...files.slice(0, 5), 'none.txt')).toEqual([
      2,
      expect.stringContaining('none.txt: filen kan ikke leses') as string,
    ]);
    expect(await said(...files.slice(0, 5), written('bad.txt', 'x'))).toEqual([
      2,
      expect.stringContaining('bad.txt: 0:') as string,
    ]);
    written('manifest.json', 'x');
    expect(await said(...files)).toEqual([2, 'manifest.json: dette er ikke JSON']);
  });

  test('fetches the documents of a running installation, and needs no sign-in', async () => {
    const router = express.Router();
    for (const serve of [serveKeys, serveClosings, serveReceipts]) serve(router, installation);
    const server = express().use('/api', router).listen(0, '127.0.0.1');
    try {
      await new Promise((resolve) => server.once('listening', resolve));
      const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
      const { code, out } = await run(origin, 'w1');
      expect([code, out.split('\n').at(-2)]).toEqual([0, 'Alt stemmer.']);
      expect(await run(origin, 'w2')).toMatchObject({ code: 2, said: expect.stringContaining('w2/manifest: svarer') as string });
    } finally {
      server.close();
    }
  });
});
