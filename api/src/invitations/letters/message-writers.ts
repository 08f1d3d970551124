import type { Language, MessageKind } from '../../contract/index.ts';
import type { Letter } from '../carriers/carrier.ts';
import { invitationDraft, invitationSms, type InvitationFacts } from './invitation-letter.ts';
import { letterOf, type Draft } from './letter-layout.ts';
import { letterWords } from './letter-words.ts';
import { noticeDraft, noticeSms, reminderDraft, reminderSms } from './reminder-letter.ts';

/** How a kind of message is written in one language, as a letter and as a short message. */
type Writer = {
  readonly draft: (facts: InvitationFacts, language: Language) => Draft;
  readonly sms: (facts: InvitationFacts, language: Language) => string;
};

/** How each kind of message is written. */
export const writers: Readonly<Record<MessageKind, Writer>> = {
  invitation: { draft: invitationDraft, sms: invitationSms },
  reminder: { draft: reminderDraft, sms: reminderSms },
  notice: { draft: noticeDraft, sms: noticeSms },
};

/** The languages a letter is written in: the first one leads. Never none. */
export type Languages = readonly [Language, ...Language[]];

const otherLanguagesOf = (language: Language): string => letterWords[language].otherLanguages;

/** A letter in one language says where the others are; one in several has them. */
export const draftsOf = (kind: MessageKind, facts: InvitationFacts, [first, ...others]: Languages): [Draft, ...Draft[]] => {
  const draft = writers[kind].draft(facts, first);
  if (others.length > 0) return [draft, ...others.map((language) => writers[kind].draft(facts, language))];
  return [{ ...draft, lines: [...draft.lines, { text: otherLanguagesOf(first) }] }];
};

/** A message as a letter, in the person's language or in several. */
export const writeLetter = (kind: MessageKind, facts: InvitationFacts, languages: Languages): Letter =>
  letterOf(...draftsOf(kind, facts, languages));

/**
 * A message as a short message: in one language, since each part is paid for. Quotation marks that the basic alphabet of short
 * messages lacks would make all of it twice as long.
 */
export const writeSms = (kind: MessageKind, facts: InvitationFacts, [language]: Languages): string =>
  writers[kind].sms(facts, language).replaceAll(/[«»“”]/gu, '"');
