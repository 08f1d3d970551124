import type { Language, LocalizedText } from '../../contract/index.ts';
import { dateIn, inFours, type Draft, type Line } from './letter-layout.ts';
import { letterWords } from './letter-words.ts';

/** What an invitation tells. `link` is the personal one; nothing else in it is about the person. */
export type InvitationFacts = {
  readonly waveId: string;
  readonly title: LocalizedText;
  readonly closesAt: Date;
  readonly minutes: number;
  readonly answersForMean: number;
  readonly keyFingerprint: string;
  readonly origin: string;
  readonly senderName: string;
  readonly link: string;
  /** Of a reminder: how many more may come. */
  readonly remindersAfter?: number;
};

/**
 * The address of a personal link. Its secret stands behind #: a browser tells that part to nobody, so no server and no log sees it. The
 * fingerprint of the keys follows it, so that the page holds its keys against what came in the letter, and not against the page alone.
 * @example personalLinkOf('https://takhoyde.example', 'W1', 'ABC', 'a1b2') // 'https://takhoyde.example/svar/W1#lenke=ABC.a1b2'
 */
export const personalLinkOf = (origin: string, waveId: string, token: string, keyFingerprint: string): string =>
  `${origin}/svar/${encodeURIComponent(waveId)}#lenke=${token}.${keyFingerprint}`;

/** Where a wave is answered, for those who sign in. */
export const pageOf = ({ origin, waveId }: Pick<InvitationFacts, 'origin' | 'waveId'>): string =>
  `${origin}/svar/${encodeURIComponent(waveId)}`;

const linesOf = (facts: InvitationFacts, language: Language): Line[] => {
  const words = letterWords[language];
  return [
    { text: words.greeting },
    { text: words.invited(facts.title[language], String(facts.minutes)) },
    { text: words.answer, href: facts.link, kind: 'button' },
    { text: words.personal },
    { text: words.deadline(dateIn(words.locale, facts.closesAt)) },
    { text: `${words.known} ${words.shown(String(facts.answersForMean))}` },
    { text: words.more, href: `${facts.origin}/slik-verner-vi-deg` },
    { text: words.without, href: pageOf(facts) },
    { text: words.fingerprint },
    { text: inFours(facts.keyFingerprint), kind: 'code' },
    { text: words.regards(facts.senderName) },
  ];
};

/** The invitation as a letter. */
export const invitationDraft = (facts: InvitationFacts, language: Language): Draft => ({
  subject: letterWords[language].subject(facts.title[language]),
  lines: linesOf(facts, language),
  language,
});

/** The invitation as a short message. */
export const invitationSms = (facts: InvitationFacts, language: Language): string => {
  const words = letterWords[language];
  const { senderName: sender, link } = facts;
  return words.sms({ sender, link, title: facts.title[language], date: dateIn(words.locale, facts.closesAt) });
};
