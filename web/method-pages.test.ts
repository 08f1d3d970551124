import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { formula, readMethodPages, withFormulas } from './method-pages.ts';
import * as figures from './src/lib/methods/figure-methods.ts';
import { methodFiles } from './src/lib/methods/method-list.ts';

const folder = fileURLToPath(new URL('../docs/methods/', import.meta.url));
const pages = readMethodPages();
const slugs = pages.map(({ slug }) => slug);
const every = pages.flatMap(({ slug, texts }) => Object.entries(texts).map(([language, text]) => ({ slug, language, text })));

test('every page of docs/methods is reached at /metode, once, and in both languages', () => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort();
  expect(
    Object.values(methodFiles)
      .map((name) => `${name}.md`)
      .sort(),
  ).toEqual(files);
  expect(readdirSync(`${folder}nb`).sort()).toEqual(files);
});

describe.each(every)('/metode/$slug in $language', ({ text }) => {
  test('has a title, says what it answers, and has nothing that the content security policy takes away', () => {
    expect(text.title).not.toBe('');
    expect(text.answers).not.toBe('');
    expect(text.html).not.toMatch(/ style=|<script|\$\$|javascript:/u);
  });

  test('leads only to pages that are there', () => {
    const leads = [...text.html.matchAll(/href="\/metode\/?([^"]*)"/gu)]
      .map(([, slug = '']) => slug)
      .filter((slug) => slug !== '');
    expect(leads.filter((slug) => !slugs.some((known) => known === slug))).toEqual([]);
    expect(text.html).not.toMatch(/href="[^"]*\.md/u);
  });
});

test('the formulas and the code of a translation are those of the page it translates', () => {
  for (const { slug, texts } of pages) {
    const counted = (html: string): readonly number[] =>
      ['<math', ...(slug === 'skjerming' ? [] : ['<details'])].map((tag) => html.split(tag).length);
    expect([slug, counted(texts.nb?.html ?? '')]).toEqual([slug, counted(texts.en.html)]);
  }
  expect(withFormulas('**Formel.** Så.\n\nMer.\n\n', '$$\nx\n$$\n')).toBe('**Formel.** Så.\n\n$$\nx\n$$\n\nMer.\n\n');
});

test('a formula is MathML that a screen reader can read, and a wrong one stops the build', () => {
  expect(formula('\\frac{a}{b}')).toContain('<mfrac><mi>a</mi><mi>b</mi></mfrac>');
  expect(() => formula('\\frac{a')).toThrow();
});

describe('every figure that a page shows', () => {
  const shown = [figures.profileFigures, figures.comparisonFigures, figures.participationFigures, figures.qualityFigures].flat();

  test('is of a kind with a page, and every kind with a page is shown somewhere', () => {
    const kinds = Object.keys(figures.figureMethods);
    expect([...new Set(shown)].sort()).toEqual(kinds.sort());
    expect(Object.values(figures.figureMethods).filter((slug) => !slugs.includes(slug))).toEqual([]);
  });

  const componentsWithFigures = {
    'routes/profil/[unit]/+page.svelte': 'profileFigures',
    'lib/compare/HowCompared.svelte': 'comparisonFigures',
    'lib/waves/Participation.svelte': 'participationFigures',
    'routes/malinger/[wave]/datakvalitet/+page.svelte': 'qualityFigures',
  };
  test.each(Object.entries(componentsWithFigures))('%s leads to the pages of its figures', (path, kinds) => {
    const source = readFileSync(new URL(`./src/${path}`, import.meta.url), 'utf8');
    expect(source).toContain(`<FigureMethods kinds={${kinds}} />`);
  });
});
