// Three alternatives of the demo city, as the hearing has them by number: districts joined to 6, 7 and 8. Which go together is invented.
import type { ReformStep } from '@takhoyde/api/contract/index.ts';

const groupings = {
  6: [
    [1, 2, 3],
    [4, 5],
    [6, 7, 8],
    [9, 10, 11],
    [12, 13],
    [14, 15],
  ],
  7: [
    [1, 2],
    [3, 4],
    [5, 6],
    [7, 8],
    [9, 10, 11],
    [12, 13],
    [14, 15],
  ],
  8: [
    [1, 2],
    [3, 4],
    [5, 6],
    [7, 8],
    [9, 10],
    [11, 12],
    [13, 14],
  ],
} as const;

const districtId = (number: number): string => `D-B${String(number).padStart(2, '0')}`;

/** The steps of an alternative with so many districts; what is not named stays. Teams of the first district cross the new border. */
export const stepsTo = (districtCount: keyof typeof groupings): ReformStep[] => [
  { kind: 'move', unitId: 'D-B02-101-01', toParentId: 'D-B09-101' },
  {
    kind: 'split',
    unitId: 'D-B02-201-02',
    parts: [
      { unitId: 'D-B02-201-02~a', name: 'Barnehage Lia vest', parentId: 'D-B02-201', share: 0.6 },
      { unitId: 'D-B02-201-02~b', name: 'Barnehage Lia øst', parentId: 'D-B09-201', share: 0.4 },
    ],
    basis: 'headcount',
  },
  ...groupings[districtCount].map((numbers, place): ReformStep => ({
    kind: 'merge',
    unitIds: numbers.map(districtId),
    into: { unitId: `NY-${String(place + 1)}`, name: `Ny bydel ${String(place + 1)}` },
    alikeTypes: ['avdeling', 'seksjon'],
  })),
];
