import { describe, expect, test } from 'vitest';
import { sealKeyRule, type KeyOffice } from './seal-key-rule.ts';

const [analyst, representative, officer] = ['analyst', 'representative', 'data-protection-officer'] as const;
const isAllowed = (threshold: number, ...holders: KeyOffice[]): boolean =>
  sealKeyRule.safeParse({ kind: 'split', threshold, holders }).success;

describe('who can open a ballot box together', () => {
  test('is one keeper, or two or more of whom some are of each side', () => {
    expect(sealKeyRule.safeParse({ kind: 'single' }).success).toBe(true);
    expect(isAllowed(2, analyst, representative)).toBe(true);
    expect(isAllowed(2, analyst, representative, officer)).toBe(true);
    expect(isAllowed(3, analyst, representative, officer)).toBe(true);
    expect(isAllowed(3, analyst, analyst, representative, representative, officer)).toBe(true);
  });

  test('is never one person, more than there are, or one side', () => {
    expect(isAllowed(1, analyst, representative)).toBe(false);
    expect(isAllowed(3, analyst, representative)).toBe(false);
    expect(isAllowed(2, analyst, officer)).toBe(false);
    expect(isAllowed(2, representative, representative)).toBe(false);
  });

  test('is never an office that is many enough to open alone', () => {
    expect(isAllowed(2, analyst, analyst, representative)).toBe(false);
    expect(isAllowed(2, analyst, representative, representative)).toBe(false);
  });
});
