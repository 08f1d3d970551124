import { endpoints, type CloseReceipt, type PaperCodeSheet } from '@takhoyde/api/contract';
import { createBallotClient, memoryStorage, type Fetch } from '@takhoyde/web/ballot';
import { setTimeout as pause } from 'node:timers/promises';
import { everyWarning } from '../scenarios/every-warning.ts';
import { signIn, type Visitor } from '../scenarios/visitor.ts';
import { pulseItems } from '../scenarios/small-city.ts';

const inAll = (text: string) => ({ nb: text, nn: text, en: text });
const dayMs = 24 * 60 * 60 * 1000;

/** A wave that is open for answers, seen from outside: the codes that were printed, and what it takes to answer with one. */
export interface OpenWave {
  readonly waveId: string;
  readonly fingerprint: string;
  readonly codes: readonly string[];
  readonly operator: Visitor;
  readonly analyst: Visitor;
  readonly representative: Visitor;
}

const did = <Answer>(came: { status: number; answer?: Answer; problem?: Record<string, unknown> }, what: string): Answer => {
  if (came.answer === undefined) throw new Error(`${what}: ${JSON.stringify(came.problem)}`);
  return came.answer;
};

const unitsFile = (teams: readonly string[], each: number) => ({
  name: 'units.csv',
  content: [
    'unit_id,parent_id,name_nb,unit_type,m',
    'K,,Byen,kommune,',
    ...teams.map((id) => `${id},K,Team ${id},virksomhet,${String(each)}`),
  ].join('\n'),
});

const rosterFile = (teams: readonly string[], each: number) => ({
  name: 'roster.csv',
  content: [
    'person_id,name,email,unit_id,level',
    ...teams.flatMap((team) =>
      Array.from({ length: each }, (_, place) => `${team}-${String(place)},Navn ${String(place)},,${team},M`),
    ),
  ].join('\n'),
});

const settle = async (operator: Visitor, teamCount: number, each: number): Promise<void> => {
  const teams = Array.from({ length: teamCount }, (_, place) => `T${String(place + 1)}`);
  const levels = [{ id: 'M', isLeader: false, label: inAll('Medarbeider') }];
  const organisation = { id: 'o1', name: 'Liten by', validFrom: '2020-01-01', levels, levelGroups: [] };
  const units = { ...organisation, unitsFile: unitsFile(teams, each) };
  did(await operator.call(endpoints.importOrganisation, { body: units }), 'the organisation');
  const params = { version: 'o1' };
  did(await operator.call(endpoints.importRoster, { params, body: { rosterFile: rosterFile(teams, each) } }), 'the people');
  const validFrom = '2020-01-01';
  for (const [personId, role] of [
    ['analyst', 'analyst'],
    ['representative', 'union-representative'],
  ]) {
    const body = { personId, role, unitId: 'K', validFrom, validTo: null };
    did(await operator.call(endpoints.grantRole, { body }), 'a role');
  }
};

/** Waits for what is made in the background. */
const readyForApproval = async (analyst: Visitor, waveId: string): Promise<{ protocolHash: string; fingerprint: string }> => {
  for (const until = Date.now() + 60_000; Date.now() < until;) {
    await pause(100);
    const { wave, protocol, protocolHash, problem } = did(
      await analyst.call(endpoints.readWave, { params: { wave: waveId } }),
      'the wave',
    );
    if (problem !== null) throw new Error(problem);
    if (wave.state === 'awaiting-approval' && protocol !== null && protocolHash !== null)
      return { protocolHash, fingerprint: protocol.keyFingerprint };
  }
  throw new Error('readyForApproval requires a wave that is made ready within a minute');
};

const planned = async (analyst: Visitor, waveId: string): Promise<readonly PaperCodeSheet[]> => {
  const body = {
    id: waveId,
    title: inAll('Puls'),
    kind: 'pulse',
    instrumentId: 'omstillingspuls',
    organisationVersion: 'o1',
    opensAt: new Date(Date.now() - dayMs).toISOString(),
    closesAt: new Date(Date.now() + dayMs).toISOString(),
    acknowledged: everyWarning,
  };
  return did(await analyst.call(endpoints.planWave, { body }), 'the plan').paperCodes;
};

/** Takes an empty installation, over HTTP alone, to a wave that is open: organisation, people, roles, plan, two approvals. */
export const openWaveOverHttp = async (origin: string, size: { teamCount: number; each: number }): Promise<OpenWave> => {
  const waveId = 'w1';
  const operator = await signIn(origin, 'operator');
  await settle(operator, size.teamCount, size.each);
  const analyst = await signIn(origin, 'analyst');
  const sheets = await planned(analyst, waveId);
  const { protocolHash, fingerprint } = await readyForApproval(analyst, waveId);
  const representative = await signIn(origin, 'representative');
  const params = { wave: waveId };
  const approve = async (visitor: Visitor, side: string): Promise<void> => {
    did(await visitor.call(endpoints.approveProtocol, { params, body: { side, protocolHash } }), `the ${side}`);
  };
  await approve(analyst, 'employer');
  await approve(representative, 'employees');
  did(await operator.call(endpoints.openWave, { params }), 'opening');
  return { waveId, fingerprint, codes: sheets.flatMap(({ codes }) => codes), operator, analyst, representative };
};

/** Answers that follow from a respondent's number. */
export const answersOf = (respondent: number): Record<string, number> =>
  Object.fromEntries(pulseItems.map((item, index) => [item, 1 + ((respondent * 3 + index) % 5)]));

/** One respondent with a printed code, by the client that the answering page uses. Tells what became of it. */
export const answerWithCode = async (
  {
    origin,
    collectorOrigin,
    fetch = (url, init) => globalThis.fetch(url, init),
  }: { origin: string; collectorOrigin: string; fetch?: Fetch },
  { waveId, fingerprint }: Pick<OpenWave, 'waveId' | 'fingerprint'>,
  { code, respondent }: { code: string; respondent: number },
): Promise<string> => {
  const client = createBallotClient({ issuer: origin, collector: collectorOrigin, storage: memoryStorage(), fetch });
  const obtained = await client.obtain({ wave: waveId, fingerprint, code });
  if (obtained.kind !== 'ready') return obtained.kind === 'refused' ? obtained.because : obtained.kind;
  const submitted = await client.submit(waveId, answersOf(respondent));
  return submitted.kind === 'refused' ? submitted.because : submitted.kind;
};

type Closing = Pick<OpenWave, 'operator' | 'analyst' | 'representative' | 'waveId'>;

/** Both sides agree to close the wave before the day that they approved. Once they have, this changes nothing. */
const agreeToClose = async ({ analyst, representative, waveId }: Closing): Promise<void> => {
  const params = { wave: waveId };
  const body = { kind: 'close-early', reason: 'Alle har svart.' };
  const { answer } = await analyst.call(endpoints.proposeEnding, { params, body });
  const number = answer?.proposals.find(({ outcome }) => outcome === 'waiting')?.number;
  if (number === undefined) return;
  did(await representative.call(endpoints.agreeOnEnding, { params: { ...params, number: String(number) } }), 'closing early');
};

/** Closes the wave early, by both sides, and waits for the receipt. After a stop it goes on where it was. */
export const closeOverHttp = async (wave: Closing): Promise<CloseReceipt> => {
  await agreeToClose(wave);
  for (const until = Date.now() + 60_000; Date.now() < until;) {
    const told = did(await wave.operator.call(endpoints.readWave, { params: { wave: wave.waveId } }), 'the wave');
    if (told.closeReceipt !== null && told.wave.state === 'released') return told.closeReceipt;
    await pause(100);
  }
  throw new Error('closeOverHttp requires a wave that is counted within a minute');
};
