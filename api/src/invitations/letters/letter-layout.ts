import type { Language } from '../../contract/index.ts';
import type { Letter } from '../carriers/carrier.ts';

/** A fingerprint as people compare it: in groups of four. */
export const inFours = (fingerprint: string): string => fingerprint.replaceAll(/(.{4})(?=.)/gu, '$1 ');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** One paragraph of a letter. `href`: it is a link. */
export type Line = { readonly text: string; readonly href?: string; readonly kind?: 'button' | 'code' };

const asText = ({ text, href }: Line): string => (href === undefined ? text : `${text.replace(/:$/u, '')}:\n${href}`);

const button = 'display:inline-block;padding:14px 28px;background:#2a2859;color:#ffffff;text-decoration:none;font-weight:bold';

const asHtml = ({ text, href, kind }: Line): string => {
  if (kind === 'code') return `<p style="font-family:monospace">${escaped(text)}</p>`;
  if (href === undefined) return `<p>${escaped(text)}</p>`;
  if (kind === 'button') return `<p><a href="${escaped(href)}" style="${button}">${escaped(text)}</a></p>`;
  const isSentence = text.endsWith(':');
  return `<p>${isSentence ? `${escaped(text)}<br>` : ''}<a href="${escaped(href)}">${escaped(isSentence ? href : text)}</a></p>`;
};

/** A letter of some paragraphs: the same words as plain text and as HTML, with no picture, no counter and nothing fetched. */
export const letterOf = (subject: string, lines: readonly Line[], language: Language): Letter => {
  const body = lines.map(asHtml).join('\n');
  const style = 'max-width:36em;margin:0 auto;padding:16px;font-family:sans-serif;font-size:16px;line-height:1.5;color:#2c2c2c';
  return {
    subject,
    text: `${lines.map(asText).join('\n\n')}\n`,
    html: `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"></head><body style="${style}">\n${body}\n</body></html>\n`,
    language,
  };
};

/** A day as it is in Norway. */
export const dateIn = (locale: string, at: Date): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Oslo' }).format(at);
