import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { answerSheet, paperCodeSheet } from '@takhoyde/api/contract';
import { z } from 'zod';
import { readAnswersFile } from './answers-file.ts';
import { replayWave } from './replay-wave.ts';

const usage = `Answers a wave through the real ballot flow, one blind-signed ballot per row of a CSV.

npm run replay -- --origin URL --wave ID --answers FILE.csv --codes FILE.json [--unit-column unit] [--level-column level] [--fingerprint SHA256] [--concurrency 4]

  --answers  one row per respondent: unit, level, and a column per item; an empty cell is a skipped question
  --codes    the printed codes, as planning the wave answered them (the list paperCodes)
  --fingerprint  the fingerprint from the invitation; left out, the one the server tells`;

const codesFile = z.union([
  z.array(paperCodeSheet),
  z.object({ paperCodes: z.array(paperCodeSheet) }).transform(({ paperCodes }) => paperCodes),
]);
const itemsOf = z.looseObject({ items: z.array(z.looseObject({ id: z.string() })) });

const readArguments = () => {
  const { values } = parseArgs({
    options: {
      origin: { type: 'string' },
      wave: { type: 'string' },
      answers: { type: 'string' },
      codes: { type: 'string' },
      'unit-column': { type: 'string', default: 'unit' },
      'level-column': { type: 'string', default: 'level' },
      fingerprint: { type: 'string' },
      concurrency: { type: 'string', default: '4' },
    },
  });
  const { origin, wave, answers, codes } = values;
  if (origin === undefined || wave === undefined || answers === undefined || codes === undefined) throw new Error(usage);
  return { ...values, origin, wave, answers, codes };
};

const run = async (): Promise<number> => {
  const told = readArguments();
  const response = await fetch(`${told.origin}/api/malinger/${encodeURIComponent(told.wave)}/skjema`);
  if (!response.ok) throw new Error(`the wave ${told.wave} cannot be answered at ${told.origin}: ${await response.text()}`);
  const sheet = answerSheet.parse(await response.json());
  const items = new Set(itemsOf.parse(sheet.definition).items.map(({ id }) => id));
  const respondents = readAnswersFile(told.answers, { unit: told['unit-column'], level: told['level-column'], items });
  const sheets = codesFile.parse(JSON.parse(readFileSync(told.codes, 'utf8')));
  const target = {
    issuer: told.origin,
    collector: sheet.collectorOrigin,
    waveId: told.wave,
    fingerprint: told.fingerprint ?? sheet.keyFingerprint,
  };
  const outcome = await replayWave(target, respondents, {
    sheets,
    concurrency: Number(told.concurrency),
    onProgress: (doneCount) => {
      if (doneCount % 200 === 0) process.stderr.write(`${String(doneCount)} of ${String(respondents.length)} …\n`);
    },
  });
  process.stdout.write(`${JSON.stringify({ respondentCount: respondents.length, ...outcome }, undefined, 2)}\n`);
  return outcome.countedCount === respondents.length ? 0 : 1;
};

try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
