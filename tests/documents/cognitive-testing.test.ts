import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDefinition } from '@takhoyde/survey-definitions';
import { bank, shippedDefinitions } from '@takhoyde/survey-definitions/shipped';

const text = readFileSync(new URL('../../docs/cognitive-testing.md', import.meta.url), 'utf8');

describe('the protocol for cognitive testing', () => {
  test('names only questions that exist', () => {
    const named = [...text.matchAll(/`([A-Z]{2,4}\d*-[A-Z0-9]+)`/gu)].map(([, id = '']) => id);
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((id) => !bank.items.some((item) => item.id === id))).toEqual([]);
  });

  test('probes something in every instrument', () => {
    for (const { id, items } of shippedDefinitions)
      expect([id, items.some((item) => text.includes(`\`${item.id}\``))]).toEqual([id, true]);
  });

  test('shows a recorded equivalence as a definition takes it, of an item that a draft may reword', () => {
    const shown = JSON.parse(/```json\s+(\{.*\})\s+```/u.exec(text)?.[1] ?? '{}') as { item: string; toRev: number };
    const [kulturkartlegging] = shippedDefinitions;
    const items = kulturkartlegging?.items.map((item) => (item.id === shown.item ? { ...item, rev: shown.toRev } : item));
    const { definition } = parseDefinition({ ...kulturkartlegging, version: '9.0.0', items, equivalences: [shown] });
    expect(definition?.equivalences).toEqual([shown]);
    expect(definition?.items.find(({ id }) => id === shown.item)?.anchor).toBe(false);
  });
});
