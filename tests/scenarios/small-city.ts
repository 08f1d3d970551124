import { castDemoBallots } from '../../api/demo/cast-demo-ballots.ts';
import { keyMemory, type SealKeyKeeper } from '@takhoyde/api/ballot-box/index.ts';
import { createIssuer, findPeopleWithoutBallot } from '@takhoyde/api/ballot-office/index.ts';
import { findPlace } from '@takhoyde/api/ballot-office/standing-store.ts';
import type { WhatStore, WhoStore } from '@takhoyde/api/db/index.ts';
import { createLog } from '@takhoyde/api/http/log.ts';
import type { Viewer } from '@takhoyde/api/identity/viewer.ts';
import type { Installation } from '@takhoyde/api/installation.ts';
import { closeWave } from '@takhoyde/api/operations/ceremony/close-wave.ts';
import { openWave } from '@takhoyde/api/operations/opening/open-wave.ts';
import { prepareWave } from '@takhoyde/api/operations/opening/prepare-wave.ts';
import { importOrganisation } from '@takhoyde/api/organisation/organisation-service.ts';
import { importRoster } from '@takhoyde/api/roster/roster-store.ts';
import { approveProtocol } from '@takhoyde/api/waves/protocol/approve-protocol.ts';
import { addShippedInstruments } from '@takhoyde/api/instruments/shipped-instruments.ts';
import { planWave } from '@takhoyde/api/waves/plan-wave.ts';
import type { WavePlan } from '@takhoyde/api/waves/wave-plan.ts';
import { requireWave } from '@takhoyde/api/waves/wave-store.ts';

export const now = new Date('2026-11-23T12:00:00Z');

const inAll = (text: string) => ({ nb: text, nn: text, en: text });
const peoplePerTeam = 12;
const teams = ['T1', 'T2', 'T3'];

/** The items of the change pulse that everybody is asked. */
export const pulseItems = ['OMS-1', 'OMS-2', 'OMS-3', 'OMS-5', 'OMS-6', 'OMS-8', 'OMS-9', 'YTR-L1', 'BLI-1'];

/** An installation over two given stores, with chance and time fixed. */
export const installationOver = (who: WhoStore, what: WhatStore, sealKeys: SealKeyKeeper = keyMemory()): Installation => {
  const office = who.as('office');
  return {
    who,
    what,
    office,
    sealKeys,
    issuer: createIssuer(office, () => now.getTime()),
    clock: () => now,
    log: createLog('silent'),
    version: '0.0.0-test',
    isDemo: true,
    hasSeparateClusters: true,
    randomBelow: () => 0,
    stopping: new AbortController().signal,
  };
};

/** The instruments, one version of a small organisation, and its people. */
export const fill = async ({ office }: Installation): Promise<void> => {
  await addShippedInstruments(office);
  const units = [
    'unit_id,parent_id,name_nb,unit_type,m',
    'K,,Byen,kommune,',
    ...teams.map((id) => `${id},K,Team ${id},virksomhet,${String(peoplePerTeam)}`),
  ].join('\n');
  const levels = [{ id: 'M', isLeader: false, label: inAll('Medarbeider') }];
  await importOrganisation(
    office,
    { id: 'o1', name: 'Liten by', validFrom: '2026-01-01', levels, levelGroups: [] },
    { name: 'units.csv', content: units },
  );
  const people = teams.flatMap((team) =>
    Array.from(
      { length: peoplePerTeam },
      (_, place) => `${team}-${String(place)},Navn,${team}-${String(place)}@demo.invalid,${team},M`,
    ),
  );
  await importRoster(office, 'o1', { name: 'roster.csv', content: ['person_id,name,email,unit_id,level', ...people].join('\n') });
};

const viewer = (personId: string, role: Viewer['grants'][number]['role']): Viewer => ({
  personId,
  name: personId,
  grants: [{ role, unitId: 'K', validTo: null }],
});

export const analyst = viewer('analyst', 'analyst');
export const representative = viewer('representative', 'union-representative');

/** Plans a pulse: of everybody, unless `changes` say otherwise. */
export const planPulse = async ({ office }: Installation, changes: Partial<WavePlan> = {}): Promise<void> => {
  await planWave(office, {
    id: 'w1',
    title: inAll('Puls'),
    kind: 'pulse',
    instrumentId: 'omstillingspuls',
    organisationVersion: 'o1',
    audienceUnitIds: [],
    opensAt: new Date('2026-11-01T08:00:00Z'),
    closesAt: new Date('2026-12-01T08:00:00Z'),
    policy: undefined,
    isDemo: true,
    isTrial: false,
    ...changes,
  });
};

/** Plans a pulse in a city that is filled, makes its keys and has both sides approve; answers its id. */
export const approvePulse = async (installation: Installation, changes: Partial<WavePlan>): Promise<string> => {
  const { office, clock } = installation;
  const { id: waveId = 'w1' } = changes;
  await planPulse(installation, changes);
  await prepareWave(installation, waveId);
  const protocolHash = (await requireWave(office, waveId)).protocolHash ?? '';
  await approveProtocol(office, analyst, { waveId, side: 'employer', protocolHash, at: clock() });
  await approveProtocol(office, representative, { waveId, side: 'employees', protocolHash, at: clock() });
  return waveId;
};

/** Plans a pulse, makes its keys and has both sides approve. */
export const approvedWave = async (installation: Installation): Promise<void> => {
  await fill(installation);
  await approvePulse(installation, {});
};

/** Casts everybody's ballot of an open wave: answers follow from the person's place, so every run has the same. */
export const castAll = async (installation: Installation, waveId: string): Promise<number> => {
  const { office } = installation;
  const ballots = [];
  for (const [place, personId] of (await findPeopleWithoutBallot(office, waveId)).entries()) {
    const found = (await findPlace(office, waveId, { personId }))?.place;
    if (found === undefined) throw new Error('castAll requires a place for everybody');
    const answers = Object.fromEntries(pulseItems.map((item, index) => [item, 1 + ((place * 3 + index) % 5)]));
    ballots.push({ personId, bucketId: found.bucketId, answers });
  }
  return castDemoBallots(installation, waveId, ballots);
};

/** An open wave with everybody's ballot in the box. */
export const answeredWave = async (installation: Installation): Promise<number> => {
  await approvedWave(installation);
  await openWave(installation, 'w1', 'operator');
  return castAll(installation, 'w1');
};

/** One more pulse in a city that is filled already, from plan to release. */
export const releasedWave = async (installation: Installation, changes: Partial<WavePlan>): Promise<void> => {
  const waveId = await approvePulse(installation, changes);
  await openWave(installation, waveId, 'operator');
  await castAll(installation, waveId);
  await closeWave(installation, waveId, 'operator');
};
