import type { Language } from '../../contract/index.ts';
import { pageOf, type InvitationFacts } from './invitation-letter.ts';
import { dateIn, inFours, type Draft, type Line } from './letter-layout.ts';
import { letterWords } from './letter-words.ts';
import { reminderWords } from './reminder-words.ts';

/** What stands below in every letter: how answers are kept, where to read more, and the keys. */
const closingLines = (facts: InvitationFacts, language: Language): Line[] => {
  const words = letterWords[language];
  return [
    { text: `${words.known} ${words.shown(String(facts.answersForMean))}` },
    { text: words.more, href: `${facts.origin}/slik-verner-vi-deg` },
    { text: words.fingerprint },
    { text: inFours(facts.keyFingerprint), kind: 'code' },
    { text: words.regards(facts.senderName) },
  ];
};

/** To one who has not fetched an answer code, with a personal link of its own. */
export const reminderDraft = (facts: InvitationFacts, language: Language): Draft => {
  const [words, own] = [letterWords[language], reminderWords[language]];
  const lines: Line[] = [
    { text: words.greeting },
    { text: own.reminded(facts.title[language], String(facts.minutes)) },
    { text: words.answer, href: facts.link, kind: 'button' },
    { text: words.personal },
    { text: words.deadline(dateIn(words.locale, facts.closesAt)) },
    { text: own.only(facts.remindersAfter ?? 0) },
  ];
  return { subject: own.reminderSubject(facts.title[language]), lines: [...lines, ...closingLines(facts, language)], language };
};

/** The reminder as a short message. */
export const reminderSms = (facts: InvitationFacts, language: Language): string => {
  const { senderName: sender, link } = facts;
  const date = dateIn(letterWords[language].locale, facts.closesAt);
  return reminderWords[language].reminderSms({ sender, link, title: facts.title[language], date });
};

/** To everybody in a bucket, whatever they have done: it has no link of its own, names nobody, and says why it comes to all. */
export const noticeDraft = (facts: InvitationFacts, language: Language): Draft => {
  const [words, own] = [letterWords[language], reminderWords[language]];
  const lines: Line[] = [
    { text: words.greeting },
    { text: own.noticed(facts.title[language]) },
    { text: own.everybody },
    { text: own.sameDevice, href: pageOf(facts) },
    { text: words.deadline(dateIn(words.locale, facts.closesAt)) },
  ];
  return { subject: own.noticeSubject(facts.title[language]), lines: [...lines, ...closingLines(facts, language)], language };
};

/** The notice as a short message. */
export const noticeSms = (facts: InvitationFacts, language: Language): string => {
  const { senderName: sender } = facts;
  const date = dateIn(letterWords[language].locale, facts.closesAt);
  return reminderWords[language].noticeSms({ sender, link: pageOf(facts), title: facts.title[language], date });
};
