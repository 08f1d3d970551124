import { describe, expect, test } from 'vitest';
import { stepOfForm } from './step-of-form.ts';

const form = (fields: readonly (readonly [string, string])[]): FormData => {
  const told = new FormData();
  for (const [name, value] of fields) told.append(name, value);
  return told;
};
const split = (...percent: readonly string[]) =>
  form([
    ['steg', 'split'],
    ['enhet', 'T'],
    ['tur', '4'],
    ['grunnlag', 'antall ansatte'],
    ...percent.flatMap((told, place): [string, string][] => {
      const number = String(place + 1);
      return [
        [`navn-${number}`, told === '' ? '' : `Del ${number}`],
        [`under-${number}`, 'S'],
        [`prosent-${number}`, told],
      ];
    }),
  ]);

describe('a form of the reform studio', () => {
  test('that divides a unit tells its parts with shares, as they are written in Norwegian', () => {
    expect(stepOfForm(split('33,3', '66,7 %', ''))).toEqual({
      step: {
        kind: 'split',
        unitId: 'T',
        parts: [
          { unitId: 'T~41', name: 'Del 1', parentId: 'S', share: 0.333 },
          { unitId: 'T~42', name: 'Del 2', parentId: 'S', share: 0.667 },
        ],
        basis: 'antall ansatte',
      },
    });
  });

  test('that divides a unit by no number says so', () => {
    expect(stepOfForm(split('halvparten', '50'))).toEqual({ lacks: 'shares-must-be-one' });
  });

  test('that merges takes every box that is ticked', () => {
    const merge = form([
      ['steg', 'merge'],
      ['enhet', 'A'],
      ['med', 'B'],
      ['med', 'C'],
      ['navn', ' Bydel Ny '],
      ['kode', 'N'],
      ['like', 'avdeling'],
    ]);
    expect(stepOfForm(merge)).toEqual({
      step: { kind: 'merge', unitIds: ['A', 'B', 'C'], into: { unitId: 'N', name: 'Bydel Ny' }, alikeTypes: ['avdeling'] },
    });
  });

  test('that closes a unit must be confirmed', () => {
    expect(
      stepOfForm(
        form([
          ['steg', 'close'],
          ['enhet', 'A'],
        ]),
      ),
    ).toEqual({ lacks: 'confirm-first' });
  });

  test('without a name, or with a step nobody knows, lacks something', () => {
    expect(
      stepOfForm(
        form([
          ['steg', 'rename'],
          ['enhet', 'A'],
          ['navn', ' '],
        ]),
      ),
    ).toEqual({ lacks: 'fill-in' });
    expect(stepOfForm(form([['steg', 'explode']]))).toEqual({ lacks: 'fill-in' });
  });
});
