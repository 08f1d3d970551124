import type { Level, LevelGroup } from '../contract/index.ts';

/** The levels an organisation starts with, as `attributes.json` of the survey definitions names them (a test holds the two together). */
export const standardLevels: readonly Level[] = [
  {
    id: 'N1',
    isLeader: true,
    label: { nb: 'Nivå 1: virksomhetsleder', nn: 'Nivå 1: verksemdsleiar', en: 'Level 1: head of organisation' },
  },
  {
    id: 'N2',
    isLeader: true,
    label: { nb: 'Nivå 2: avdelingsdirektør', nn: 'Nivå 2: avdelingsdirektør', en: 'Level 2: department director' },
  },
  {
    id: 'N3',
    isLeader: true,
    label: {
      nb: 'Nivå 3: seksjonsleder eller enhetsleder',
      nn: 'Nivå 3: seksjonsleiar eller einingsleiar',
      en: 'Level 3: section or unit manager',
    },
  },
  {
    id: 'N4',
    isLeader: true,
    label: { nb: 'Nivå 4: førstelinjeleder', nn: 'Nivå 4: førstelinjeleiar', en: 'Level 4: front-line manager' },
  },
  { id: 'M', isLeader: false, label: { nb: 'Medarbeider', nn: 'Medarbeidar', en: 'Employee' } },
];

/**
 * Whose answers are summed in results. The employees and level M are the same people, so they are listed once: two names
 * for one group would be two cells to protect.
 */
export const standardLevelGroups: readonly LevelGroup[] = [
  { id: 'leaders', levels: ['N1', 'N2', 'N3', 'N4'], label: { nb: 'Ledere', nn: 'Leiarar', en: 'Managers' } },
  { id: 'employees', levels: ['M'], label: { nb: 'Medarbeidere', nn: 'Medarbeidarar', en: 'Employees' } },
  {
    id: 'N1-N3',
    levels: ['N1', 'N2', 'N3'],
    label: { nb: 'Ledere på nivå 1–3', nn: 'Leiarar på nivå 1–3', en: 'Managers at levels 1–3' },
  },
  { id: 'N4', levels: ['N4'], label: { nb: 'Førstelinjeledere', nn: 'Førstelinjeleiarar', en: 'Front-line managers' } },
];
