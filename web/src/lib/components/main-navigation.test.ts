import type { Grant, Role } from '@takhoyde/api/contract';
import { describe, expect, test } from 'vitest';
import { isCurrent, mainNavigation } from './main-navigation.ts';

const grantOf = (role: Role): Grant => ({ role, unitId: 'D-NBJ', unitName: 'Demobydel Bjørk', validTo: null });
const addresses = (...roles: Role[]): string[] => mainNavigation(roles.map(grantOf)).map((entry) => entry.href);

describe('the main menu', () => {
  test('offers a stranger only what is open to all', () => {
    expect(mainNavigation(undefined).map((entry) => entry.href)).toEqual(['/instrumenter', '/slik-verner-vi-deg']);
  });
  test('offers an employee the results, and no rooms for running waves', () => {
    expect(addresses('employee')).toEqual(['/', '/profil']);
  });
  test('offers an analyst comparison and waves', () => {
    expect(addresses('analyst')).toEqual(expect.arrayContaining(['/sammenlign', '/malinger']));
  });
  test('offers drafts to an analyst and to nobody else', () => {
    expect(addresses('analyst')).toContain('/utkast');
    expect(addresses('employee', 'leader', 'director', 'operator', 'data-protection-officer')).not.toContain('/utkast');
  });
  test('lists a room once for a person with two roles that open it', () => {
    const entries = addresses('union-representative', 'operator');
    expect(new Set(entries).size).toBe(entries.length);
  });
});

test('a page below an entry lights the entry, a page with the same beginning does not', () => {
  expect(isCurrent('/profil', '/profil/D-K')).toBe(true);
  expect(isCurrent('/profil', '/profilert')).toBe(false);
  expect(isCurrent('/', '/profil')).toBe(false);
});
