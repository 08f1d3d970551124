import { z } from 'zod';

const optionId = z.string().min(1).max(80);

/**
 * What is inside a sealed ballot: answers by item id, and nothing else (no language, no time, no device). A skipped item is
 * absent. Whether an item exists and takes such an answer is for the tally to say.
 */
export const answerPayload = z.strictObject({
  v: z.literal(1),
  answers: z.record(z.string().min(1).max(80), z.union([z.int(), optionId, z.array(optionId).max(100)])),
});

/** Answers of one respondent: a scale point, `'NA'`, the id of an option, or several. */
export type Answers = z.infer<typeof answerPayload>['answers'];

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads an opened answer. Padding is spaces, which JSON allows. Edges: `undefined` when it is not a payload. */
export const readPayload = (opened: Uint8Array): Answers | undefined => {
  try {
    const parsed = answerPayload.safeParse(JSON.parse(decoder.decode(opened)));
    return parsed.success ? parsed.data.answers : undefined;
  } catch {
    return undefined; // not text, or not JSON
  }
};
