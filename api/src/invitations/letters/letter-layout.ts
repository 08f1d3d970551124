import type { Language } from '../../contract/index.ts';
import type { Letter } from '../carriers/carrier.ts';

/** A fingerprint as people compare it: in groups of four. */
export const inFours = (fingerprint: string): string => fingerprint.replaceAll(/(.{4})(?=.)/gu, '$1 ');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** One paragraph of a letter. `href`: it is a link. */
export type Line = { readonly text: string; readonly href?: string; readonly kind?: 'button' | 'code' };

/** A letter in one language: its subject, and what stands in it. */
export type Draft = { readonly subject: string; readonly lines: readonly Line[]; readonly language: Language };

const asText = ({ text, href }: Line): string => (href === undefined ? text : `${text.replace(/:$/u, '')}:\n${href}`);

const button = 'display:inline-block;padding:14px 28px;background:#2a2859;color:#ffffff;text-decoration:none;font-weight:bold';
const sheet = 'max-width:36em;margin:0 auto;padding:16px;font-family:sans-serif;font-size:16px;line-height:1.5;color:#2c2c2c';
const rule = 'margin:40px 0 24px;border:0;border-top:1px solid #b0b0b0';

const asHtml = ({ text, href, kind }: Line): string => {
  if (kind === 'code') return `<p style="font-family:monospace">${escaped(text)}</p>`;
  if (href === undefined) return `<p>${escaped(text)}</p>`;
  if (kind === 'button') return `<p><a href="${escaped(href)}" style="${button}">${escaped(text)}</a></p>`;
  const isSentence = text.endsWith(':');
  return `<p>${isSentence ? `${escaped(text)}<br>` : ''}<a href="${escaped(href)}">${escaped(isSentence ? href : text)}</a></p>`;
};

/** What tells readers of the other languages to read on, in their own words. */
const furtherDown: Readonly<Record<Language, string>> = {
  nb: 'Bokmål står lenger ned.',
  nn: 'Nynorsk står lenger ned.',
  en: 'English below.',
};

/** The first line of a letter in several languages. */
const openingOf = (others: readonly Draft[]): Line[] =>
  others.length === 0 ? [] : [{ text: others.map(({ language }) => furtherDown[language]).join(' ') }];

/** What stands in a letter, one language after the other. */
export const partsOf = (first: Draft, others: readonly Draft[]): Draft[] => [
  { ...first, lines: [...openingOf(others), ...first.lines] },
  ...others,
];

/**
 * A letter of some paragraphs: the same words as plain text and as HTML, with no picture, no counter and nothing fetched. In several
 * languages: one after the other, and its first line says so.
 */
export const letterOf = (first: Draft, ...others: readonly Draft[]): Letter => {
  const parts = partsOf(first, others);
  const sections = parts.map(({ lines, language }) => `<div lang="${language}">\n${lines.map(asHtml).join('\n')}\n</div>`);
  const body = sections.join(`\n<hr style="${rule}">\n`);
  return {
    subject: first.subject,
    text: `${parts.map(({ lines }) => lines.map(asText).join('\n\n')).join(`\n\n${'-'.repeat(40)}\n\n`)}\n`,
    html: `<!doctype html>\n<html lang="${first.language}"><head><meta charset="utf-8"></head><body style="${sheet}">\n${body}\n</body></html>\n`,
    language: parts.map(({ language }) => language).join(', '),
  };
};

/** A day as it is in Norway. */
export const dateIn = (locale: string, at: Date): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Oslo' }).format(at);
