import { castDemoBallots, type DemoBallot } from '../../api/demo/cast-demo-ballots.ts';
import { findBuckets, findPeopleWithoutBallot } from '@takhoyde/api/ballot-office/index.ts';
import { findPlace } from '@takhoyde/api/ballot-office/standing-store.ts';
import type { Installation } from '@takhoyde/api/installation.ts';
import { saveVersion } from '@takhoyde/api/instruments/add-instrument.ts';
import { addShippedInstruments } from '@takhoyde/api/instruments/shipped-instruments.ts';
import { localUnitsOf } from '@takhoyde/api/operations/answering/local-units.ts';
import { importOrganisation } from '@takhoyde/api/organisation/organisation-service.ts';
import { importRoster } from '@takhoyde/api/roster/roster-store.ts';
import { requireWave } from '@takhoyde/api/waves/wave-store.ts';
import {
  contextOfLabel,
  type Definition,
  type DefinitionEdit,
  drawRotationBlock,
  editDefinition,
  nextVersion,
  rotationBlockOfBucket,
  shownItems,
} from '@takhoyde/survey-definitions';
import { bank, shippedDefinition } from '@takhoyde/survey-definitions/shipped';
import { seededRandom } from '../privacy/disclosure/seeded-random.ts';
import { now } from './small-city.ts';

const inAll = (nb: string, nn: string, en: string) => ({ nb, nn, en });
const levels = [{ id: 'M', isLeader: false, label: inAll('Medarbeider', 'Medarbeidar', 'Employee') }];

/** Two agencies of three teams, and a staff that belongs to neither. Unit and number of people. */
const headcounts: Readonly<Record<string, number>> = { K: 20, A1: 40, A2: 40, A3: 15, B1: 40, B2: 40, B3: 15 };
const units = [
  'unit_id,parent_id,name_nb,unit_type,m',
  'K,,Byen,kommune,20',
  'A,K,Etaten,virksomhet,',
  'B,K,Bydelen,virksomhet,',
  ...['A1', 'A2', 'A3', 'B1', 'B2', 'B3'].map((id) => `${id},${id.charAt(0)},Team ${id},avdeling,${String(headcounts[id])}`),
].join('\n');

/** People of the city, or of a part of it. */
export const peopleIn = (...unitIds: string[]): number =>
  Object.entries(headcounts)
    .filter(([id]) => unitIds.length === 0 || unitIds.some((unitId) => id.startsWith(unitId)))
    .reduce((total, [, count]) => total + count, 0);

const edited = (definition: Definition, edit: DefinitionEdit): Definition => {
  const outcome = editDefinition(definition, edit, { bank, base: shippedDefinition('omstillingspuls') });
  if (outcome.definition === undefined) throw new Error(`edited requires an edit that is taken: ${outcome.refused.message}`);
  return outcome.definition;
};

const localStatement: DefinitionEdit & { kind: 'add-local' } = {
  kind: 'add-local',
  section: 'a',
  local: {
    type: 'likert',
    scale: 'agree5',
    text: inAll('Vi har plass nok på lageret.', 'Vi har plass nok på lageret vårt.', 'We have room enough in the store.'),
    virksomhet: 'A',
    audience: 'all',
    aboutLeaders: false,
  },
};

/** The change pulse as shipped, or with another rotation, and with a statement that agency A alone asks. */
export const rotatingPulse = (per: 'person' | 'bucket' = 'person'): Definition => {
  const pulse = shippedDefinition('omstillingspuls')!;
  const rotation = { per, blocks: pulse.rotation!.blocks };
  return {
    ...edited(edited(pulse, localStatement), { kind: 'set-rotation', rotation }),
    version: nextVersion(pulse.version, 'major'),
  };
};

/** The id of the statement that agency A alone asks. */
export const localItemIn = ({ items }: Definition): string => items.find(({ isLocal }) => isLocal)!.id;

/** The organisation, its people, and the instruments, with one that is saved by an analyst. */
export const fillRotatingCity = async ({ office }: Installation, definition: Definition): Promise<void> => {
  await addShippedInstruments(office);
  await importOrganisation(
    office,
    { id: 'o1', name: 'By', validFrom: '2026-01-01', levels, levelGroups: [] },
    { name: 'units.csv', content: units },
  );
  const people = Object.entries(headcounts).flatMap(([unitId, count]) =>
    Array.from({ length: count }, (_, at) => `${unitId}-${String(at)},Navn,${unitId}-${String(at)}@demo.invalid,${unitId},M`),
  );
  await importRoster(office, 'o1', { name: 'r.csv', content: ['person_id,name,email,unit_id,level', ...people].join('\n') });
  await saveVersion(office, definition, { actor: { personId: 'analyst', name: 'Analytiker' }, at: now });
};

/**
 * Everybody's answers, given as a phone gives them: it knows the label of the ballot and the answer sheet, draws a block, and
 * asks what is shown. Half agree, the rest is spread; every run gives the same.
 */
export const answersOfAll = async (installation: Installation, waveId: string): Promise<DemoBallot[]> => {
  const { office } = installation;
  const wave = await requireWave(office, waveId);
  const { definition } = wave;
  const localUnits = await localUnitsOf(installation, wave);
  const unitOf = new Map((await findBuckets(office, waveId)).map(({ bucketId, unitId }) => [bucketId, unitId]));
  const { share: random } = seededRandom(7);
  const ballots: DemoBallot[] = [];
  for (const personId of await findPeopleWithoutBallot(office, waveId)) {
    const { bucketId } = (await findPlace(office, waveId, { personId }))!.place!;
    const unitId = unitOf.get(bucketId)!;
    const context = contextOfLabel({
      levelIds: ['M'],
      levels,
      isFirstWave: true,
      areCommentsAsked: false,
      unitIds: [unitId, ...localUnits.filter(({ unitIds }) => unitIds.includes(unitId)).map(({ virksomhet }) => virksomhet)],
      rotationBlock: rotationBlockOfBucket(definition, waveId, bucketId) ?? drawRotationBlock(definition, random()),
    });
    const asked = shownItems(definition, context, {}).filter(({ type }) => type === 'likert');
    const answers = Object.fromEntries(asked.map(({ id }) => [id, random() < 0.5 ? 4 : 1 + Math.floor(random() * 5)]));
    ballots.push({ personId, bucketId, answers });
  }
  return ballots;
};

/** Puts ballots in the box of an open wave; answers how many were counted. */
export const castBallots = castDemoBallots;
