import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashedPage } from './hashed-page.server.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const html =
  '<style nonce="n1">p{}</style><script nonce="n1" src="/a.js"></script><script nonce="n1">go()</script><script type="application/json">{}</script>';
const policy =
  "default-src 'self'; script-src 'self' 'nonce-n1'; style-src 'self' 'nonce-n1'; style-src-attr 'nonce-n1'; base-uri 'none'";

test('a page that is kept names its scripts and styles by their content, and no nonce', () => {
  const made = hashedPage({ html, policy });
  expect(made.html).not.toContain('nonce');
  expect(made.policy).toBe(
    `default-src 'self'; script-src 'self' ${hash('go()')} ${hash('{}')}; style-src 'self' ${hash('p{}')}; style-src-attr; base-uri 'none'`,
  );
});

test('two visitors get the same bytes, though Kit drew a nonce for each', () => {
  const other = { html: html.replaceAll('n1', 'n2'), policy: policy.replaceAll('n1', 'n2') };
  expect(hashedPage(other)).toEqual(hashedPage({ html, policy }));
});

test('a page without a nonce stays as it is', () => {
  expect(hashedPage({ html: '<p>', policy: "default-src 'self'" })).toEqual({ html: '<p>', policy: "default-src 'self'" });
});
