import { expect, test } from 'vitest';
import { readConfiguration } from '../configuration.ts';
import { parts, whyNotStart } from './part-variables.ts';

const whole = {
  WHO_DATABASE_URL: 'postgres://who',
  WHAT_DATABASE_URL: 'postgres://what',
  KEY_DIR: 'keys',
  PUBLIC_ORIGIN: 'https://undersokelse.example',
  COLLECTOR_ORIGIN: 'https://urne.example',
  OIDC_ISSUER: 'https://id.example',
};

test('an installation in one process may be told everything, and needs nothing', () => {
  expect(whyNotStart('all', whole)).toBeUndefined();
  expect(readConfiguration({}).part).toBe('all');
});

test('a part that is handed another part’s secret refuses to start and says which, and why', () => {
  expect(whyNotStart('collector', whole)).toBe(
    'the part collector must not know WHO_DATABASE_URL: it takes ballots in, and must have no way to people',
  );
  expect(whyNotStart('office', whole)).toBe(
    'the part office must not know WHAT_DATABASE_URL: it knows people, and must have no way to their ballots',
  );
  expect(whyNotStart('counting', whole)).toBe('the part counting must not know OIDC_ISSUER: nobody signs in here');
  expect(() => readConfiguration({ ...whole, PART: 'collector' })).toThrow('must not know WHO_DATABASE_URL');
});

test('a part that lacks what it works on says what it needs', () => {
  expect(whyNotStart('counting', {})).toBe('the part counting needs WHO_DATABASE_URL, WHAT_DATABASE_URL, KEY_DIR');
  for (const part of parts.filter((name) => name !== 'all')) expect(whyNotStart(part, {})).toContain('needs');
});
