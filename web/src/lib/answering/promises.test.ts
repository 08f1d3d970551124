import { describe, expect, test } from 'vitest';
import { answering as en } from '#lib/messages/en/answering.ts';
import { answering as nb } from '#lib/messages/nb/answering.ts';
import { answering as nn } from '#lib/messages/nn/answering.ts';

const isPhrase = (value: unknown): value is (...parts: string[]) => string => typeof value === 'function';

const wordsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (isPhrase(value)) return [value('1', '2', '3')];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : [];
};

/** What may not be said to employees, since it would not hold: docs/anonymity.md. */
const forbidden = [
  /helt anonym/i,
  /heilt anonym/i,
  /completely anonymous/i,
  /100 ?%/,
  /umulig|umogleg|impossible/i,
  /ingen kan kjenne deg igjen|ingen kan kjenne deg att|nobody can recognise you/i,
];

describe.each([
  ['nb', nb],
  ['nn', nn],
  ['en', en],
])('the answering pages in %s', (_, texts) => {
  test.each(forbidden)('never say %s', (phrase) => {
    expect(wordsOf(texts).filter((words) => phrase.test(words))).toEqual([]);
  });
  test('protect in five lines, no more', () => {
    expect(Object.keys(texts.protection.lines)).toHaveLength(5);
  });
  test('say what they do not promise', () => {
    expect(texts.protection.limits).not.toBe('');
  });
});

test('an open wave is called confidential, and anonymous by nobody', () => {
  expect(nb.protection.lines.open).toContain('konfidensielt');
  expect(wordsOf(nb).filter((words) => /anonym/i.test(words))).toEqual([]);
});

test('the lines about who knows what are the ones that were allowed, word for word', () => {
  const lines = Object.values(nb.protection.lines).join(' ');
  for (const allowed of [
    'Vi vet hvem som er invitert og hvem som har hentet svarkode.',
    'Vi lagrer ikke hvem som har levert, og ikke hva den enkelte har svart.',
    'Da åpnes alle svar samlet i tilfeldig rekkefølge, og nøkkelen slettes. Etter det kan ingen, heller ikke vi, finne ut hva du svarte ut fra det som er lagret.',
  ])
    expect(lines).toContain(allowed);
});
