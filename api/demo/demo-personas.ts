import type { LocalizedText, Role } from '../src/contract/index.ts';
import type { RosterRow } from '../src/roster/roster-file.ts';

/** Somebody a visitor of the demo can sign in as. */
export interface DemoPersona {
  readonly id: Role;
  readonly personId: string;
  readonly name: string;
  readonly roleLine: LocalizedText;
  /** What this person can do in the demo, in one line. */
  readonly canDo: LocalizedText;
  /** Roles beyond those that follow from the roster (everybody is an employee, who leads a unit is its leader). */
  readonly grants: readonly { readonly role: Role; readonly unitId: string }[];
}

/** Where a persona works: the person at `place` (0 is the first) among those of a level in a unit of the 2028 roster. */
interface PersonaPlan extends Omit<DemoPersona, 'personId' | 'name'> {
  readonly unitId: string;
  readonly levelId: string;
  readonly place: number;
}

const team = 'D-B04-101-01';
const district = 'D-NBJ';
const city = 'D-K';

const plans: readonly PersonaPlan[] = [
  {
    id: 'employee',
    unitId: team,
    levelId: 'M',
    place: 3,
    roleLine: {
      nb: 'Medarbeider i Hjemmetjeneste Nord, Demobydel Bjørk',
      nn: 'Medarbeidar i Hjemmetjeneste Nord, Demobydel Bjørk',
      en: 'Employee in Hjemmetjeneste Nord, Demobydel Bjørk',
    },
    canDo: {
      nb: 'Svarer på den åpne omstillingspulsen og ser resultatet for sin egen enhet.',
      nn: 'Svarer på den opne omstillingspulsen og ser resultatet for si eiga eining.',
      en: 'Answers the open change pulse and sees the results of their own unit.',
    },
    grants: [],
  },
  {
    id: 'leader',
    unitId: team,
    levelId: 'N4',
    place: 0,
    roleLine: {
      nb: 'Leder for Hjemmetjeneste Nord, Demobydel Bjørk',
      nn: 'Leiar for Hjemmetjeneste Nord, Demobydel Bjørk',
      en: 'Manager of Hjemmetjeneste Nord, Demobydel Bjørk',
    },
    canDo: {
      nb: 'Ser resultatet for teamet sitt, og hva som er skjult og hvorfor.',
      nn: 'Ser resultatet for teamet sitt, og kva som er skjult og kvifor.',
      en: 'Sees the results of the team, and what is hidden and why.',
    },
    grants: [],
  },
  {
    id: 'director',
    unitId: district,
    levelId: 'N1',
    place: 0,
    roleLine: {
      nb: 'Bydelsdirektør i Demobydel Bjørk',
      nn: 'Bydelsdirektør i Demobydel Bjørk',
      en: 'Director of Demobydel Bjørk',
    },
    canDo: {
      nb: 'Ser kulturprofilen til bydelen, nivå for nivå, mot byen og mot forrige måling.',
      nn: 'Ser kulturprofilen til bydelen, nivå for nivå, mot byen og mot førre måling.',
      en: 'Sees the culture profile of the district, level by level, against the city and against last time.',
    },
    grants: [{ role: 'director', unitId: district }],
  },
  {
    id: 'analyst',
    unitId: 'D-E08-101-01',
    levelId: 'M',
    place: 2,
    roleLine: {
      nb: 'Analytiker i Demoetat for økonomi og forvaltning',
      nn: 'Analytikar i Demoetat for økonomi og forvaltning',
      en: 'Analyst in Demoetat for økonomi og forvaltning',
    },
    canDo: {
      nb: 'Sammenligner målingen før og etter bydelsreformen i hele byen, og forbereder målerunder.',
      nn: 'Samanliknar målinga før og etter bydelsreforma i heile byen, og førebur målerundar.',
      en: 'Compares the surveys before and after the merger across the city, and prepares waves.',
    },
    grants: [{ role: 'analyst', unitId: city }],
  },
  {
    id: 'union-representative',
    unitId: 'D-NBJ-202',
    levelId: 'M',
    place: 2,
    roleLine: {
      nb: 'Tillitsvalgt i Demobydel Bjørk, arbeider i Barnevern',
      nn: 'Tillitsvald i Demobydel Bjørk, arbeider i Barnevern',
      en: 'Union representative in Demobydel Bjørk, works in Barnevern',
    },
    canDo: {
      nb: 'Godkjenner protokollen før en måling åpner, og ser det samme som lederen, i samme minutt.',
      nn: 'Godkjenner protokollen før ei måling opnar, og ser det same som leiaren, i same minutt.',
      en: 'Approves the protocol before a wave opens, and sees what the manager sees, at the same minute.',
    },
    grants: [{ role: 'union-representative', unitId: district }],
  },
  {
    id: 'safety-representative',
    unitId: 'D-NBJ-203',
    levelId: 'M',
    place: 3,
    roleLine: {
      nb: 'Verneombud i Demobydel Bjørk, arbeider i Helsestasjon og skolehelse',
      nn: 'Verneombod i Demobydel Bjørk, arbeider i Helsestasjon og skolehelse',
      en: 'Safety representative in Demobydel Bjørk, works in Helsestasjon og skolehelse',
    },
    canDo: {
      nb: 'Godkjenner protokollen på vegne av de ansatte, og følger med på at løftene holdes.',
      nn: 'Godkjenner protokollen på vegner av dei tilsette, og følgjer med på at lovnadene blir haldne.',
      en: 'Approves the protocol on behalf of the employees, and sees to it that the promises are kept.',
    },
    grants: [{ role: 'safety-representative', unitId: district }],
  },
  {
    id: 'data-protection-officer',
    unitId: 'D-S-BLK',
    levelId: 'M',
    place: 2,
    roleLine: {
      nb: 'Personvernombud, Byrådslederens kontor (demo)',
      nn: 'Personvernombod, Byrådslederens kontor (demo)',
      en: 'Data protection officer, Byrådslederens kontor (demo)',
    },
    canDo: {
      nb: 'Ser hva som er lagret og hva som er slettet, og leser loggen over hvem som har gjort hva.',
      nn: 'Ser kva som er lagra og kva som er sletta, og les loggen over kven som har gjort kva.',
      en: 'Sees what is stored and what is deleted, and reads the log of who did what.',
    },
    grants: [{ role: 'data-protection-officer', unitId: city }],
  },
  {
    id: 'operator',
    unitId: 'D-E09-101-01',
    levelId: 'M',
    place: 9,
    roleLine: {
      nb: 'Drift, Demoetat for digitalisering',
      nn: 'Drift, Demoetat for digitalisering',
      en: 'Operator, Demoetat for digitalisering',
    },
    canDo: {
      nb: 'Importerer organisasjonen og åpner og avslutter målerunder. Ser aldri et svar.',
      nn: 'Importerer organisasjonen og opnar og avsluttar målerundar. Ser aldri eit svar.',
      en: 'Imports the organisation and opens and closes waves. Never sees an answer.',
    },
    grants: [{ role: 'operator', unitId: city }],
  },
];

/**
 * The people of the sign-in page, one per role, found in the roster of 2028 so that their name and place are the same
 * everywhere. Fails when the roster lacks one of them.
 */
export const demoPersonas = (roster: readonly RosterRow[]): DemoPersona[] =>
  plans.map(({ unitId, levelId, place, ...persona }) => {
    const found = roster.filter((row) => row.unitId === unitId && row.levelId === levelId)[place];
    if (found === undefined) throw new Error(`demoPersonas requires a roster with somebody for ${persona.id} in ${unitId}`);
    return { ...persona, personId: found.personId, name: found.name };
  });
