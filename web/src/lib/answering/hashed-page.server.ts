import { createHash } from 'node:crypto';

/** A page and the security policy that fits it. */
export interface PolicedPage {
  readonly html: string;
  readonly policy: string;
}

const inline = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/gu;

const hashesOf = (html: string, element: 'script' | 'style'): string =>
  [...html.matchAll(inline)]
    .filter(([, name, attributes = '']) => name === element && !/\ssrc=/u.test(attributes))
    .map(([, , , content = '']) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`)
    .join(' ');

/**
 * The same page with hashes of its scripts and styles in the policy, where Kit put a nonce that is drawn anew for each visitor: then it
 * is the same bytes for everybody. A hash lets in less than a nonce does: that very text and no other.
 * Edges: a page without a nonce stays as it is.
 */
export const hashedPage = ({ html, policy }: PolicedPage): PolicedPage => {
  const nonce = /'nonce-([^']+)'/u.exec(policy)?.[1];
  if (nonce === undefined) return { html, policy };
  const directives = policy.split(';').map((directive) => {
    const element = /^\s*(script|style)-src(?:-elem)?\s/u.exec(directive)?.[1];
    const hashes = element === 'script' || element === 'style' ? hashesOf(html, element) : '';
    return directive.replace(` 'nonce-${nonce}'`, hashes === '' ? '' : ` ${hashes}`);
  });
  return { html: html.replaceAll(` nonce="${nonce}"`, ''), policy: directives.join(';') };
};
