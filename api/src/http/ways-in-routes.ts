import type { Router } from 'express';
import { recordHappening } from '../audit/audit-log.ts';
import { findBuckets, reissueBallot, renewPaperCodes } from '../ballot-office/index.ts';
import { waysInEndpoints as endpoints, type PaperCodeSheet, type PosterTarget } from '../contract/index.ts';
import { inTransaction } from '../db/index.ts';
import { requireViewer } from '../identity/require-access.ts';
import type { OfficePart } from '../installation.ts';
import { findPosterPlace, makePosterCodes, postersOf } from '../invitations/index.ts';
import { audienceOf } from '../organisation/audience.ts';
import { findUnitNames, listUnits } from '../organisation/organisation-store.ts';
import { findPeopleKnownAs } from '../roster/roster-store.ts';
import { minutesOf } from '../waves/minutes-of.ts';
import { requireWave, summaryOf } from '../waves/wave-store.ts';
import { conflict, notFound, unacceptable } from './errors.ts';
import { serveEndpoint } from './serve-endpoint.ts';

/** New codes of a wave, with the log entry that says how many: neither without the other. */
const renewCodes = async (
  { office, clock }: OfficePart,
  waveId: string,
  { bucketId, actor }: { bucketId: string | undefined; actor: string },
): Promise<PaperCodeSheet[]> => {
  await requireWave(office, waveId);
  const buckets = await findBuckets(office, waveId);
  const names = await findUnitNames(
    office,
    buckets.map(({ unitId }) => unitId),
  );
  return inTransaction(office, async (tx) => {
    const renewed = await renewPaperCodes(tx, waveId, bucketId);
    if (renewed.kind === 'refused') throw conflict(renewed.because, `no codes can be made for the wave ${waveId}`);
    const counts = [...renewed.paperCodes.values()].map((codes) => codes.length);
    const detail = `${waveId}: ${String(counts.reduce((sum, count) => sum + count, 0))} codes in ${String(counts.length)} boxes`;
    await recordHappening(tx, { at: clock(), actor, action: 'printed-codes-renewed', detail });
    return buckets.flatMap(({ bucketId: bucket, unitId, coveredUnitIds, levelIds }) => {
      const codes = renewed.paperCodes.get(bucket);
      if (codes === undefined) return [];
      const places = coveredUnitIds.flatMap((covered) => levelIds.map((levelId) => ({ unitId: covered, levelId })));
      return [{ bucket, unitName: names.get(unitId) ?? unitId, places, codes: [...codes] }];
    });
  });
};

/**
 * One new ballot for somebody whose device is lost. The log says that it happened and not to whom: whose ballot may be there
 * twice stays between the operator and the person.
 */
const reissueTo = async (
  { office, clock }: OfficePart,
  waveId: string,
  { person, actor }: { person: string; actor: string },
): Promise<{ kind: 'reissued' }> => {
  const wave = await requireWave(office, waveId);
  const [personId, ...others] = await findPeopleKnownAs(office, wave.organisationVersion, person);
  if (personId === undefined) throw notFound('anybody invited who is known by this');
  if (others.length > 0)
    throw conflict('several-people', 'several people are known by this', 'Use the person id from the roster file.');
  return inTransaction(office, async (tx) => {
    const outcome = await reissueBallot(tx, waveId, personId);
    if (outcome !== 'reissued') throw conflict(outcome, 'no new answer code can be given');
    await recordHappening(tx, { at: clock(), actor, action: 'ballot-reissued', detail: waveId });
    return { kind: outcome };
  });
};

const postersFor = async ({ office }: OfficePart, waveId: string, unitIds: readonly string[]) => {
  const wave = await requireWave(office, waveId);
  const { units } = audienceOf(await listUnits(office, wave.organisationVersion), wave.audienceUnitIds);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const unknown = unitIds.filter((id) => !names.has(id));
  if (unknown.length > 0)
    throw unacceptable(
      'posters are for units that the wave asks',
      unknown.map((id) => ({ where: 'unitIds', what: id })),
    );
  return postersOf(unitIds, await makePosterCodes(office, waveId, unitIds), (id) => names.get(id) ?? id);
};

const targetOf = async ({ office }: OfficePart, typed: string): Promise<PosterTarget> => {
  const code = typed.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/gu, '1');
  const place = await findPosterPlace(office, code);
  if (place === undefined) throw notFound('a poster with this code');
  const wave = await requireWave(office, place.waveId);
  const names = await findUnitNames(office, [place.unitId]);
  return {
    wave: summaryOf(wave),
    unitName: names.get(place.unitId) ?? place.unitId,
    minutes: minutesOf(wave.definition),
  };
};

/** Printed codes and posters: how people find their way in without being written to. */
export const serveWaysIn = (router: Router, installation: OfficePart): void => {
  serveEndpoint(router, endpoints.renewPaperCodes, async ({ params, body, viewer }) => ({
    sheets: await renewCodes(installation, params.wave, { bucketId: body.bucket, actor: requireViewer(viewer).personId }),
  }));
  serveEndpoint(router, endpoints.reissueBallot, ({ params, body, viewer }) =>
    reissueTo(installation, params.wave, { person: body.person, actor: requireViewer(viewer).personId }),
  );
  serveEndpoint(router, endpoints.makePosters, async ({ params, body }) => ({
    posters: await postersFor(installation, params.wave, [...new Set(body.unitIds)]),
  }));
  serveEndpoint(router, endpoints.readPosterTarget, ({ params }) => targetOf(installation, params.code));
};
