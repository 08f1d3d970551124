import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Marked, type TokenizerAndRendererExtension } from 'marked';
import temml from 'temml';
import type { Plugin } from 'vite';
import { isMethodSlug, methodFiles, type MethodSlug } from './src/lib/methods/method-list.ts';
import type { MethodPage, MethodText, PageLanguage } from './src/lib/methods/method-page.ts';

const publicId = 'virtual:method-pages';
const resolvedId = '\0method-pages';
const folder = fileURLToPath(new URL('../docs/methods/', import.meta.url));

const captions = {
  nb: { code: 'Eksemplet som kode, slik testene våre kjører det', formula: 'Formel', table: 'Tabell' },
  en: { code: 'The example as code, as our tests run it', formula: 'Formula', table: 'Table' },
};

/** A formula as MathML. Style attributes are left out: the content security policy has no place for them. */
export const formula = (source: string): string =>
  temml.renderToString(source, { displayMode: true, throwOnError: true }).replace(/ style="[^"]*"/gu, '');

const slugOf = new Map(Object.entries(methodFiles).map(([slug, file]) => [`${file}.md`, slug]));

/** Where a link of a page leads on the web; `undefined` for what is in the repository only. */
const addressOf = (href: string): string | undefined => {
  if (/^https?:/u.test(href)) return href;
  if (href === 'README.md') return '/metode';
  const slug = slugOf.get(href);
  return slug === undefined ? undefined : `/metode/${slug}`;
};

const formulaBlock = (language: PageLanguage): TokenizerAndRendererExtension => ({
  name: 'formula',
  level: 'block',
  start: (source) => source.indexOf('$$'),
  tokenizer: (source) => {
    const found = /^\$\$\n([\s\S]+?)\n\$\$(?:\n|$)/u.exec(source);
    return found === null ? undefined : { type: 'formula', raw: found[0], text: found[1] };
  },
  renderer: ({ text }) =>
    `<div class="formula" role="group" aria-label="${captions[language].formula}" tabindex="0">${formula(String(text))}</div>`,
});

const markdown = (language: PageLanguage): Marked => {
  const marked = new Marked({ extensions: [formulaBlock(language)] });
  marked.use({
    renderer: {
      link({ href, tokens }) {
        const address = addressOf(href);
        const text = this.parser.parseInline(tokens);
        return address === undefined ? text : `<a href="${address}">${text}</a>`;
      },
      code({ text }) {
        const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        return `<details><summary>${captions[language].code}</summary><pre tabindex="0"><code>${escaped}</code></pre></details>`;
      },
    },
    hooks: {
      postprocess: (html) =>
        html
          .replaceAll('<table>', `<div class="table" role="region" aria-label="${captions[language].table}" tabindex="0"><table>`)
          .replaceAll('</table>', '</table></div>'),
    },
  });
  return marked;
};

const afterParagraph = (text: string, opening: string, added: string): string => {
  const start = text.indexOf(opening);
  const end = text.indexOf('\n\n', start);
  if (start < 0 || end < 0 || added === '') return text;
  return `${text.slice(0, end)}\n\n${added}${text.slice(end)}`;
};

const all = (text: string, pattern: RegExp): string => [...text.matchAll(pattern)].map(([block]) => block).join('\n\n');

/** A translation with the formulas and the code of the page it translates: they are written once, where they are tested. */
export const withFormulas = (translated: string, original: string): string =>
  afterParagraph(
    afterParagraph(translated, '**Formel.**', all(original, /^\$\$\n[\s\S]+?\n\$\$/gmu)),
    '**Eksempel.**',
    all(original, /^```ts\n[\s\S]+?^```/gmu),
  );

/** The parts of a page get headings; what to distrust keeps its opening words, which belong to the sentence. */
const headings: readonly (readonly [RegExp, string])[] = [
  [/^\*\*(?:Answers|Svarer på)\*\*[\s\S]+?\n\n/mu, ''],
  [/^\*\*(Formula|Formel|Example|Eksempel|Source|Kilde)\.\*\*\s+/gmu, '## $1\n\n'],
  [/^(?=\*\*Do not trust\b)/mu, '## When not to trust it\n\n'],
  [/^(?=\*\*Ikke stol på)/mu, '## Når du ikke skal stole på det\n\n'],
];

const withHeadings = (body: string): string =>
  headings.reduce((text, [opening, heading]) => text.replace(opening, heading), body);

const withoutMarks = (text: string): string => text.replace(/\[([^\]]+)\]\([^)]+\)/gu, '$1').replace(/[*`]/gu, '');

/** One page of markdown as what the web shows of it. */
export const methodText = (source: string, language: PageLanguage): MethodText => {
  const [, title = '', body = ''] = /^# (.+)\n([\s\S]*)$/u.exec(source) ?? [];
  const [, answers = ''] = /^\*\*(?:Answers|Svarer på)\*\*,?\s+([\s\S]+?)\n\n/mu.exec(body) ?? [];
  const html = markdown(language).parse(withHeadings(body), { async: false });
  return { title, answers: withoutMarks(answers).replace(/\s+/gu, ' ').trim(), html };
};

const readPage = (slug: MethodSlug): MethodPage => {
  const file = `${methodFiles[slug]}.md`;
  const original = readFileSync(`${folder}${file}`, 'utf8');
  const translation = `${folder}nb/${file}`;
  const en = methodText(original, 'en');
  if (!existsSync(translation)) return { slug, texts: { en } };
  return { slug, texts: { en, nb: methodText(withFormulas(readFileSync(translation, 'utf8'), original), 'nb') } };
};

/** All pages of docs/methods, drawn. */
export const readMethodPages = (): MethodPage[] => Object.keys(methodFiles).filter(isMethodSlug).map(readPage);

/** Serves `virtual:method-pages` to the server's build: the pages are drawn once, when the product is built. */
export const methodPages = (): Plugin => ({
  name: 'method-pages',
  resolveId: (id) => (id === publicId ? resolvedId : undefined),
  load(id) {
    if (id !== resolvedId) return undefined;
    return `export const methodPages = ${JSON.stringify(readMethodPages())};`;
  },
});
