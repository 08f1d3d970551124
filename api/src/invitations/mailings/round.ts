import type { Kysely } from 'kysely';
import type { Language, MessageKind } from '../../contract/index.ts';
import type { WhoDatabase } from '../../db/index.ts';
import type { Carriers } from '../carriers/carrier.ts';
import type { InvitationFacts } from '../letters/invitation-letter.ts';

/** One round of writing to everybody as it is carried out: what is sent, by what, and in which languages. */
export type Round = {
  readonly db: Kysely<WhoDatabase>;
  readonly carriers: Carriers;
  readonly mailingId: string;
  readonly kind: MessageKind;
  readonly number: number;
  readonly facts: Omit<InvitationFacts, 'link'>;
  /** Leads in letters to people whose language is not known. */
  readonly language: Language;
  readonly offeredLanguages: readonly Language[];
};

/**
 * The kind of a message as it is noted: each reminder is one of its own.
 * @example messageKindOf({ kind: 'reminder', number: 1 }) // 'reminder'
 * @example messageKindOf({ kind: 'reminder', number: 2 }) // 'reminder-2'
 */
export const messageKindOf = ({ kind, number }: Pick<Round, 'kind' | 'number'>): string =>
  number === 1 ? kind : `${kind}-${String(number)}`;
