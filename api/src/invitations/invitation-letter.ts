import type { Language, LocalizedText } from '../contract/index.ts';
import type { Letter } from './carrier.ts';
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
};

/**
 * The address of a personal link. Its secret stands behind #: a browser tells that part to nobody, so no server and no log sees it.
 * @example personalLinkOf('https://takhoyde.example', 'W1', 'ABC') // 'https://takhoyde.example/svar/W1#lenke=ABC'
 */
export const personalLinkOf = (origin: string, waveId: string, token: string): string =>
  `${origin}/svar/${encodeURIComponent(waveId)}#lenke=${token}`;

const dateIn = (locale: string, at: Date): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Oslo' }).format(at);

const inFours = (fingerprint: string): string => fingerprint.replaceAll(/(.{4})(?=.)/gu, '$1 ');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

type Line = { readonly text: string; readonly href?: string; readonly kind?: 'button' | 'code' };

const linesOf = (facts: InvitationFacts, language: Language): Line[] => {
  const words = letterWords[language];
  const page = `${facts.origin}/svar/${encodeURIComponent(facts.waveId)}`;
  return [
    { text: words.greeting },
    { text: words.invited(facts.title[language], String(facts.minutes)) },
    { text: words.answer, href: facts.link, kind: 'button' },
    { text: words.personal },
    { text: words.deadline(dateIn(words.locale, facts.closesAt)) },
    { text: `${words.known} ${words.shown(String(facts.answersForMean))}` },
    { text: words.more, href: `${facts.origin}/slik-verner-vi-deg` },
    { text: words.without, href: page },
    { text: words.fingerprint },
    { text: inFours(facts.keyFingerprint), kind: 'code' },
    { text: words.otherLanguages },
    { text: words.regards(facts.senderName) },
  ];
};

const asText = ({ text, href }: Line): string => (href === undefined ? text : `${text.replace(/:$/u, '')}:\n${href}`);

const button = 'display:inline-block;padding:14px 28px;background:#2a2859;color:#ffffff;text-decoration:none;font-weight:bold';

const asHtml = ({ text, href, kind }: Line): string => {
  if (kind === 'code') return `<p style="font-family:monospace">${escaped(text)}</p>`;
  if (href === undefined) return `<p>${escaped(text)}</p>`;
  if (kind === 'button') return `<p><a href="${escaped(href)}" style="${button}">${escaped(text)}</a></p>`;
  const isSentence = text.endsWith(':');
  return `<p>${isSentence ? `${escaped(text)}<br>` : ''}<a href="${escaped(href)}">${escaped(isSentence ? href : text)}</a></p>`;
};

/** The invitation as a letter: the same words as plain text and as HTML, with no picture, no counter and nothing fetched. */
export const invitationLetter = (facts: InvitationFacts, language: Language): Letter => {
  const lines = linesOf(facts, language);
  const body = lines.map(asHtml).join('\n');
  const style = 'max-width:36em;margin:0 auto;padding:16px;font-family:sans-serif;font-size:16px;line-height:1.5;color:#2c2c2c';
  return {
    subject: letterWords[language].subject(facts.title[language]),
    text: `${lines.map(asText).join('\n\n')}\n`,
    html: `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"></head><body style="${style}">\n${body}\n</body></html>\n`,
    language,
  };
};

/** The invitation as a short message. */
export const invitationSms = (facts: InvitationFacts, language: Language): string => {
  const words = letterWords[language];
  const { senderName: sender, link, keyFingerprint: print } = facts;
  return words.sms({ sender, link, print, title: facts.title[language], date: dateIn(words.locale, facts.closesAt) });
};
