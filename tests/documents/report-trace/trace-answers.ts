import { readFileSync } from 'node:fs';
import { z } from 'zod';

const note = z.string().min(1).max(300).optional();
const named = <Kind extends string>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), ref: z.string().min(1).max(200), note });

/** Why something is left out on purpose. */
export const reasons = {
  'other-system': 'hører hjemme i et annet system',
  privacy: 'av hensyn til dem som svarer',
  honesty: 'fordi det ikke ville vært ærlig',
  'unknown-source': 'kilden er ikke lesbar for oss',
} as const;

const referenceSchema = z.discriminatedUnion('kind', [
  named('item'),
  named('dimension'),
  named('instrument'),
  named('tiltak'),
  named('indicator'),
  /** A route of the web. */
  named('page'),
  /** A file of the checkout, for people to read. */
  named('doc'),
  /** A test file, and the words of a test in it. */
  named('test').extend({ title: z.string().min(5) }),
  /** A key of `planned`. Must say what is missing. */
  named('planned').extend({ note: z.string().min(1).max(300) }),
  z.strictObject({
    kind: z.literal('not-done'),
    ref: z.enum(['other-system', 'privacy', 'honesty', 'unknown-source']),
    note: z.string().min(1).max(300),
  }),
]);
export type Reference = z.infer<typeof referenceSchema>;
export type ReferenceKind = Reference['kind'];

const answerSchema = z.strictObject({
  id: z.string().regex(/^S\d{2,3}$/u),
  /** What the element is, in plain words. */
  plain: z.string().min(10).max(200),
  answeredBy: z.array(referenceSchema),
});

const traceAnswersSchema = z.strictObject({
  /** Work that is planned and not built, by its issue. */
  planned: z.record(z.string(), z.string()),
  /** What pages of the web are called here. */
  pages: z.record(z.string(), z.string()),
  elements: z.array(answerSchema),
  /** Links that the content states and that do not hold. */
  setAside: z.array(z.strictObject({ dimension: z.string(), element: z.string(), why: z.string().min(10) })),
  /** What the report says and the list of elements lacks. */
  withoutNumber: z.array(z.strictObject({ section: z.string(), plain: z.string().min(10), note: z.string().min(5) })),
});
export type TraceAnswers = z.infer<typeof traceAnswersSchema>;

/** What in the product answers each element of the report, as people wrote it in `docs/report-trace.json`. */
export const traceAnswers = traceAnswersSchema.parse(
  JSON.parse(readFileSync(new URL('../../../docs/report-trace.json', import.meta.url), 'utf8')),
);
