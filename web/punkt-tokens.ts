import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const publicId = 'virtual:punkt-tokens.css';
const themePath = new URL('./src/theme/theme.css', import.meta.url);
const resolvedId = '\0punkt-tokens.css';

/** The first `:root` block of a style sheet with its comments taken out: Punkt keeps its tokens there. */
export const rootBlock = (css: string): string => {
  const start = css.indexOf(':root {');
  const end = css.indexOf('\n}', start);
  if (start < 0 || end < 0) throw new Error('rootBlock requires a style sheet with a :root block');
  return `${css.slice(start, end).replace(/\/\*[\s\S]*?\*\//g, '')}}`;
};

const tokenDeclaration = /^\s*(--[\w-]+):[^;]*;$/gmu;

/** A block with only the tokens that `theme` names, one declaration a line: the rest is a kilobyte on every page. */
export const namedTokens = (block: string, theme: string): string =>
  block.replace(tokenDeclaration, (declaration, name: string) => (theme.includes(`var(${name})`) ? declaration : ''));

/**
 * Serves `virtual:punkt-tokens.css`: the colours of Oslo's design system, Punkt, as custom properties, and nothing else
 * of it. The whole style sheet is 533 kB and fetches icons from a CDN, which our content security policy refuses.
 */
export const punktTokens = (): Plugin => ({
  name: 'punkt-tokens',
  resolveId: (id) => (id === publicId ? resolvedId : undefined),
  load: (id) => {
    if (id !== resolvedId) return undefined;
    const path = createRequire(import.meta.url).resolve('@oslokommune/punkt-css/dist/css/pkt-base.css');
    return namedTokens(rootBlock(readFileSync(path, 'utf8')), readFileSync(themePath, 'utf8'));
  },
});
