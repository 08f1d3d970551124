import { expect, test } from 'vitest';
import { cardBoxOf } from './code-cards.ts';

const inAll = (text: string) => ({ nb: text, nn: text, en: text });
const codes = Array.from({ length: 23 }, (_, index) => `CODE${index}`);
const box = (unitIds: readonly string[]) =>
  cardBoxOf(
    { bucket: 'b1', unitName: 'Barnehage', places: unitIds.map((unitId) => ({ unitId, levelId: 'M' })), codes },
    {
      nameOf: (id) => ({ U1: 'Barnehage', U2: 'Skole' })[id] ?? id,
      levelNameOf: () => inAll('Medarbeider'),
      qrOf: (code) => ({ size: 1, path: code }),
    },
  );

test('every code of a box is on one card, ten to a sheet', () => {
  expect(box(['U1']).sheets.map((sheet) => sheet.length)).toEqual([10, 10, 3]);
  expect(box(['U1']).sheets.flat()).toEqual(codes.map((code) => ({ code, qr: { size: 1, path: code } })));
});

test('a box that serves several units names them', () => {
  expect(box(['U1']).coveredUnits).toEqual([]);
  expect(box(['U1', 'U2']).coveredUnits).toEqual(['Barnehage', 'Skole']);
});
