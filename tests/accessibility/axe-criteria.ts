import { createRequire } from 'node:module';
import { z } from 'zod';
import { standards } from '../browser/standards.ts';

const rules = z.array(z.object({ ruleId: z.string(), tags: z.array(z.string()) }));
const axe = z.object({ getRules: z.custom<(tags: readonly string[]) => unknown>((value) => typeof value === 'function') });

/** The engine that `@axe-core/playwright` brings along, and no other. */
const engine = axe.parse(createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))('axe-core'));

/** The number of a criterion from the tag of an axe rule: `wcag143` is 1.4.3, `wcag1412` is 1.4.12. Edges: `undefined` for other tags. */
export const criterionOfTag = (tag: string): string | undefined => {
  const [, principle, guideline, place] = /^wcag(\d)(\d)(\d{1,2})$/u.exec(tag) ?? [];
  return place === undefined ? undefined : `${String(principle)}.${String(guideline)}.${place}`;
};

/** The criteria that at least one rule of axe is about, of those rules that our journeys run. */
export const axeCriteria = (): readonly string[] => {
  const found = rules.parse(engine.getRules(standards)).flatMap(({ tags }) => tags.map(criterionOfTag));
  return [...new Set(found)].filter((id) => id !== undefined).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
};
