import { expect, test } from 'vitest';
import { orderOf, profileAddress } from './profile-address.ts';

test('an address holds only what differs from the usual', () => {
  expect(profileAddress({ unitId: 'D-NBJ', waveId: 'W5', order: 'hoyest', hasLevels: false })).toBe('/profil/D-NBJ?maaling=W5');
  expect(profileAddress({ unitId: 'D-B02-201-02~HA', waveId: 'W1', structure: '2028', order: 'lavest', hasLevels: true })).toBe(
    '/profil/D-B02-201-02~HA?maaling=W1&struktur=2028&sorter=lavest&nivaer=vis',
  );
});

test('an unknown order is the usual one', () => {
  expect(orderOf(new URLSearchParams('sorter=enheter'))).toBe('hoyest');
});
