import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { shippedDefinitions } from '@takhoyde/survey-definitions/shipped';
import { contentHash } from '@takhoyde/api/content-hash.ts';
import { generatedFiles, generatedPages } from './generated-pages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const textOf = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

const textOfPage = (name: string): string | undefined =>
  generatedPages.some(({ path }) => path === `docs/${name}`) ? textOf(`docs/${name}`) : undefined;

describe.each([...generatedPages, ...generatedFiles])('$path', ({ path, make }) => {
  test('is what the data make of it now; `npm run docs` writes it', () => {
    expect(textOf(path)).toBe(make());
  });
  test('is the same however often it is made', () => {
    expect(make()).toBe(make());
  });
});

describe.each(generatedPages)('$path', ({ make }) => {
  test('links to places that are there', () => {
    const made = make();
    const links = [...made.matchAll(/\]\(([\w-]*(?:\.md)?)#([^)]+)\)/gu)];
    const broken = links.filter(([, file = '', place = '']) => {
      const target = file === '' ? made : textOfPage(file);
      return target !== undefined && !target.includes(`<a id="${place}"></a>`);
    });
    expect(links.length).toBeGreaterThan(100);
    expect(broken.map(([link]) => link)).toEqual([]);
  });
  test('gives no place twice', () => {
    const places = [...make().matchAll(/<a id="([^"]+)">/gu)].map(([, place]) => place);
    expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([]);
  });
});

describe('the page about the instruments', () => {
  const text = textOf('docs/instruments.md');
  test('says first that they are drafts', () => {
    expect(text.slice(0, 400)).toContain('**Utkast.**');
  });
  test.each(shippedDefinitions.map((definition) => [definition.id, definition] as const))(
    'has every word of %s, under the hash it is opened with',
    (_id, definition) => {
      expect(text).toContain(contentHash(definition));
      for (const item of definition.items)
        for (const words of Object.values(item.text)) expect(text, item.id).toContain(words.replace(/\|/gu, '\\|'));
    },
  );
});
