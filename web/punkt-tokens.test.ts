import { expect, test } from 'vitest';
import { namedTokens, rootBlock } from './punkt-tokens.ts';

test('of a style sheet only its tokens are taken, without the comments between them', () => {
  const css =
    '@charset "UTF-8";\n:root {\n  /* Brand */\n  --a: #fff;\n  --b: #000;\n}\n.pkt-btn { background: url(https://cdn.example/x.svg); }\n';
  expect(rootBlock(css).replace(/\s+/g, ' ')).toBe(':root { --a: #fff; --b: #000;}');
});

test('a style sheet without tokens is refused', () => {
  expect(() => rootBlock('.x {}')).toThrow('requires a style sheet');
});

test('of the tokens those are kept that the theme names', () => {
  const block = ':root {\n  --red-100: #fdd;\n  --red-1000: #f00;\n  --sea: #00f;\n}';
  expect(namedTokens(block, '--bad: var(--red-100);').replace(/\s+/g, ' ')).toBe(':root { --red-100: #fdd; }');
});
