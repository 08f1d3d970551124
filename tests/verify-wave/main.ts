// npm run verify-wave -- …: checks keys, closing protocol and ballot list of a closed wave, without trusting the server that sent them.
import { parseArgs } from 'node:util';
import { readReceipt } from '../../web/src/lib/receipts/receipt-code.ts';
import { checkWave } from './check-wave.ts';
import type { Check, KnownFromElsewhere } from './evidence.ts';
import { BadEvidence, readEvidence, type Source } from './read-evidence.ts';

const usage = `Kontrollerer en stengt målerunde. Slik:

  npm run verify-wave -- https://takhoyde.example K2026
  npm run verify-wave -- --manifest nokler.json --protocol stengeprotokoll.json --list kvitteringsliste.txt

Det du har fra før, kan du be om å få sammenlignet:
  --fingerprint HEX   fingeravtrykket i invitasjonen
  --agreement HEX     fingeravtrykket på protokollen som begge parter godkjente
  --release HEX       fingeravtrykket for tallene, fra resultatsidene
  --receipt KODE      kvitteringskoden din. Den forlater ikke maskinen.`;

const options = {
  manifest: { type: 'string' },
  protocol: { type: 'string' },
  list: { type: 'string' },
  fingerprint: { type: 'string' },
  agreement: { type: 'string' },
  release: { type: 'string' },
  receipt: { type: 'string' },
} as const;

type Told = { [Name in keyof typeof options]?: string | undefined };

const sourceOf = ({ manifest, protocol, list }: Told, [origin, wave]: readonly string[]): Source => {
  if (origin !== undefined && wave !== undefined && manifest === undefined) {
    if (!URL.canParse(origin)) throw new BadEvidence(`${origin}: dette er ikke en adresse`);
    return { kind: 'origin', origin, wave };
  }
  if (manifest === undefined || protocol === undefined || list === undefined) throw new BadEvidence(usage);
  return { kind: 'files', manifest, protocol, list };
};

/** A fingerprint as people copy it: with spaces, hyphens or capitals. */
const readHash = (told: string | undefined): string | undefined => {
  const hash = told?.replaceAll(/[\s-]/gu, '').toLowerCase();
  if (hash === undefined || /^[0-9a-f]{64}$/u.test(hash)) return hash;
  throw new BadEvidence(`${told ?? ''}: et fingeravtrykk har 64 tegn, 0-9 og a-f`);
};

const readCode = (told: string | undefined): string | undefined => {
  if (told === undefined) return undefined;
  const code = readReceipt(told);
  if (code === undefined) throw new BadEvidence(`${told}: en kvitteringskode har 16 bokstaver og tall`);
  return code;
};

const knownOf = ({ fingerprint, agreement, release, receipt }: Told): KnownFromElsewhere => ({
  fingerprint: readHash(fingerprint),
  agreement: readHash(agreement),
  release: readHash(release),
  receipt: readCode(receipt),
});

const argumentsOf = (): { values: Told; positionals: string[] } => {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch {
    throw new BadEvidence(usage);
  }
};

const report = (checks: readonly Check[]): number => {
  for (const { holds, words } of checks) process.stdout.write(`${holds ? '✓' : '✗ FEIL:'} ${words}\n`);
  const missed = checks.filter(({ holds }) => !holds).length;
  process.stdout.write(missed === 0 ? '\nAlt stemmer.\n' : `\n${String(missed)} ting stemmer ikke.\n`);
  return missed === 0 ? 0 : 1;
};

/** Reads, checks, tells. Answers with the exit code: 0 when all holds, 1 when something does not, 2 when nothing could be checked. */
const run = async (): Promise<number> => {
  try {
    const { values, positionals } = argumentsOf();
    const known = knownOf(values);
    return report(checkWave(await readEvidence(sourceOf(values, positionals)), known));
  } catch (error) {
    if (!(error instanceof BadEvidence)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
};

process.exitCode = await run();
