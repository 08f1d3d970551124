import { findPeopleWithoutBallot } from '../src/ballot-office/index.ts';
import { findPlace } from '../src/ballot-office/standing-store.ts';
import type { LocalizedText, Side } from '../src/contract/index.ts';
import { grantsOn } from '../src/identity/grants.ts';
import type { Installation } from '../src/installation.ts';
import { dateOn } from '../src/clock.ts';
import { openWave } from '../src/operations/opening/open-wave.ts';
import { prepareWave } from '../src/operations/opening/prepare-wave.ts';
import { findPosition } from '../src/roster/roster-store.ts';
import { approveProtocol } from '../src/waves/protocol/approve-protocol.ts';
import { planWave } from '../src/waves/plan-wave.ts';
import { findWave, requireWave } from '../src/waves/wave-store.ts';
import { castDemoBallots, type DemoBallot } from './cast-demo-ballots.ts';
import type { DemoResponse } from './demo-answers.ts';
import type { DemoPersona } from './demo-personas.ts';
import type { DemoWave } from './demo-waves.ts';

/** The pulse that is open when a visitor comes. */
export interface OpenPulse {
  readonly wave: DemoWave;
  readonly title: LocalizedText;
  readonly responses: readonly DemoResponse[];
  readonly personas: readonly DemoPersona[];
}

const threeDaysMs = 3 * 24 * 60 * 60 * 1000;
const opensAt = ({ opensOn }: DemoWave): Date => new Date(`${opensOn}T08:00:00+01:00`);

const plan = (installation: Installation, { wave, title }: OpenPulse): Promise<unknown> =>
  planWave(installation.office, {
    id: wave.id,
    title,
    kind: 'pulse',
    instrumentId: wave.definitionId,
    organisationVersion: wave.organisationVersionId,
    audienceUnitIds: wave.underUnitId === undefined ? [] : [wave.underUnitId],
    opensAt: opensAt(wave),
    closesAt: new Date(`${wave.closesOn}T23:00:00+01:00`),
    policy: undefined,
    isDemo: true,
    isTrial: false,
  });

const approve = async (installation: Installation, waveId: string, persona: DemoPersona, side: Side): Promise<void> => {
  const { office, clock } = installation;
  const { protocolHash } = await requireWave(office, waveId);
  const grants = await grantsOn(office, persona.personId, dateOn(clock()));
  const viewer = { personId: persona.personId, name: persona.name, grants };
  await approveProtocol(office, viewer, { waveId, side, protocolHash: protocolHash ?? '', at: clock() });
};

const personaOf = (personas: readonly DemoPersona[], id: DemoPersona['id']): DemoPersona => {
  const found = personas.find((persona) => persona.id === id);
  if (found === undefined) throw new Error(`personaOf requires a persona for ${id}`);
  return found;
};

/** Gives each invented answer to somebody who works at its unit and level; the personas keep theirs for the visitor. */
const seatResponses = async (installation: Installation, { wave, responses, personas }: OpenPulse): Promise<DemoBallot[]> => {
  const { office } = installation;
  const kept = new Set(personas.map(({ personId }) => personId));
  const waiting = new Map<string, string[]>();
  for (const personId of await findPeopleWithoutBallot(office, wave.id)) {
    const position = kept.has(personId) ? undefined : await findPosition(office, wave.organisationVersionId, personId);
    const key = `${position?.unitId ?? ''} ${position?.levelId ?? ''}`;
    if (position !== undefined) waiting.set(key, [...(waiting.get(key) ?? []), personId]);
  }
  const ballots: DemoBallot[] = [];
  for (const { unitId, levelId, answers } of responses) {
    const personId = waiting.get(`${unitId} ${levelId}`)?.shift();
    const place = personId === undefined ? undefined : (await findPlace(office, wave.id, { personId }))?.place;
    if (personId !== undefined && place !== undefined) ballots.push({ personId, bucketId: place.bucketId, answers });
  }
  return ballots;
};

/** Plans the pulse and makes its keys: mostly work of background threads, which may go on while waves of the past are released. */
export const preparePulse = async (installation: Installation, pulse: OpenPulse): Promise<void> => {
  const { office } = installation;
  const state = async (): Promise<string | undefined> => (await findWave(office, pulse.wave.id))?.state;
  if ((await state()) === undefined) await plan(installation, pulse);
  if ((await state()) === 'preparing') await prepareWave(installation, pulse.wave.id);
};

/**
 * Opens the demo's pulse by the road a real wave goes: plan, keys, protocol, two approvals, opening; then lets some of the
 * fictional people answer. Goes on where it was cut off; once it is open it is left alone.
 */
export const seedOpenPulse = async (installation: Installation, pulse: OpenPulse): Promise<void> => {
  const { office } = installation;
  const { wave, personas } = pulse;
  const state = async (): Promise<string | undefined> => (await findWave(office, wave.id))?.state;
  await preparePulse(installation, pulse);
  const openedAt = opensAt(wave);
  if ((await state()) === 'awaiting-approval') {
    const approvedAt = new Date(openedAt.getTime() - threeDaysMs);
    await approve({ ...installation, clock: () => approvedAt }, wave.id, personaOf(personas, 'analyst'), 'employer');
    await approve(
      { ...installation, clock: () => approvedAt },
      wave.id,
      personaOf(personas, 'union-representative'),
      'employees',
    );
  }
  if ((await state()) === 'approved') {
    await openWave({ ...installation, clock: () => openedAt }, wave.id, personaOf(personas, 'operator').personId);
    await castDemoBallots(installation, wave.id, await seatResponses(installation, pulse));
  }
};
