import type { Level } from '@takhoyde/api/contract';
import type { Definition } from '@takhoyde/survey-definitions';
import { fingerprintOf } from '#lib/ballot/fingerprint.ts';
import type { Answer } from '#lib/ballot/ballot-requests.ts';
import { isRecord } from '#lib/ballot/json-shape.ts';
import type { LocalUnits, Sheet } from './sheet.ts';
import type { Start } from './start.ts';

/** What asking for the questions came to. */
export type ReadSheet =
  | { readonly kind: 'sheet'; readonly sheet: Sheet }
  | { readonly kind: 'refused'; readonly because: string }
  | { readonly kind: 'unreachable' };

const isLevel = (value: unknown): value is Level =>
  isRecord(value) && typeof value['id'] === 'string' && isRecord(value['label']);

const isLocalUnits = (value: unknown): value is LocalUnits =>
  isRecord(value) && typeof value['virksomhet'] === 'string' && Array.isArray(value['unitIds']);

const listOf = <T>(value: unknown, isOne: (value: unknown) => value is T): T[] =>
  Array.isArray(value) ? value.filter(isOne) : [];

/**
 * Whether a definition is the approved one, byte for byte. The server has read those very bytes by all rules of definitions before
 * it named their hash, so that a phone needs no rules of its own (they would weigh more than everything else it loads).
 */
const isApproved = async (value: unknown, hash: string): Promise<boolean> =>
  isRecord(value) && (await fingerprintOf(value)) === hash;

const holdsDefinition = (body: Record<string, unknown>): body is { definition: Definition } => isRecord(body['definition']);

/**
 * The questions from the office's answer, held against the hash of what was approved.
 * Edges: refuses with `changed-definition` when one letter of them is another.
 */
export const readSheet = async (
  answer: Answer,
  { waveId, closesAt, definitionHash }: Pick<Start, 'waveId' | 'closesAt' | 'definitionHash'>,
): Promise<ReadSheet> => {
  if (answer.kind !== 'answer') return answer;
  const { body } = answer;
  if (!holdsDefinition(body) || !(await isApproved(body.definition, definitionHash)))
    return { kind: 'refused', because: 'changed-definition' };
  const { levels, localUnits, isFirstWave }: Record<string, unknown> = answer.body;
  const sheet: Sheet = {
    waveId,
    closesAt,
    definition: body.definition,
    definitionHash,
    levels: listOf(levels, isLevel),
    localUnits: listOf(localUnits, isLocalUnits),
    isFirstWave: isFirstWave === true,
    areCommentsAsked: false, // the policy knows one value today: off
  };
  return { kind: 'sheet', sheet };
};
