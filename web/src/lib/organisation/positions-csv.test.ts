import { expect, test } from 'vitest';
import { positionsCsv } from './positions-csv.ts';

test('a list of positions is one line each, and no name becomes a formula', () => {
  const position = { unitId: 'A', unitName: 'Team; Nord', virksomhetName: 'Bydel', levelId: 'M', title: null };
  const people = [
    {
      personId: 'P1',
      name: '=HYPERLINK("x")',
      positions: [
        { ...position, isMain: true },
        { ...position, isMain: false },
      ],
    },
  ];
  expect(positionsCsv(people, { columns: ['id', 'navn'], yes: 'ja', no: 'nei' }).split('\r\n')).toEqual([
    '\uFEFFid;navn',
    `P1;"'=HYPERLINK(""x"")";ja;Bydel;A;"Team; Nord";M;`,
    `P1;"'=HYPERLINK(""x"")";nei;Bydel;A;"Team; Nord";M;`,
    '',
  ]);
});
