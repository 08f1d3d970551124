import type { Request, Router } from 'express';
import type { Asker, Refused } from '../ballot-office/index.ts';
import { ballotEndpoints, ballotRefusals, type BallotPlace, type LocalizedText } from '../contract/index.ts';
import { lastTimeOf } from '../follow-up/last-time.ts';
import type { OfficePart } from '../installation.ts';
import { findUnitNames, findVersion } from '../organisation/organisation-store.ts';
import { requireWave } from '../waves/wave-store.ts';
import { RefusedRequest, signInFirst } from './errors.ts';
import { serveEndpoint } from './serve-endpoint.ts';

const refused = ({ because }: Refused): RefusedRequest => new RefusedRequest({ ...ballotRefusals[because], code: because });

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64url'));

const joinedLabels = (labels: readonly LocalizedText[]): LocalizedText => {
  const join = (language: keyof LocalizedText): string => labels.map((label) => label[language]).join(' / ');
  return { nb: join('nb'), nn: join('nn'), en: join('en') };
};

const placeOf = async ({ office, issuer, who }: OfficePart, waveId: string, asker: Asker): Promise<BallotPlace> => {
  const place = await issuer.findPlace(waveId, asker);
  if (place.kind === 'refused') throw refused(place);
  const wave = await requireWave(office, waveId);
  const version = await findVersion(office, wave.organisationVersion);
  const names = await findUnitNames(office, [place.unitId]);
  const labels = (version?.levels ?? []).filter(({ id }) => place.levelIds.includes(id)).map(({ label }) => label);
  return {
    bucket: place.bucketId,
    unitName: names.get(place.unitId) ?? place.unitId,
    levelLabel: joinedLabels(labels),
    state: place.state,
    lastTime: await lastTimeOf({ office, results: who.as('results') }, { ...wave, unitId: place.unitId, before: wave.opensAt }),
  };
};

/** Kept in memory for a minute, to count wrong codes; written nowhere. */
const addressOf = (request: Request): string => request.ip ?? '';

/** Whoever holds a code or a link is asked nothing else; a session beside it has no say. */
const bearerOf = (
  { code, link }: { code?: string | undefined; link?: string | undefined },
  request: Request,
): Asker | undefined => {
  const address = addressOf(request);
  if (code !== undefined) return { code, address };
  return link === undefined ? undefined : { link, address };
};

/** The ballot office's endpoints. What a request says of device, address or time is not read and not kept. */
export const serveBallots = (router: Router, installation: OfficePart): void => {
  const { issuer } = installation;
  serveEndpoint(router, ballotEndpoints.findBallotPlace, ({ query, viewer }) => {
    if (viewer === undefined) throw signInFirst();
    return placeOf(installation, query.wave, { personId: viewer.personId });
  });
  serveEndpoint(router, ballotEndpoints.findBallotPlaceByCode, ({ body, request }) => {
    const asker = bearerOf(body, request);
    if (asker === undefined) throw signInFirst();
    return placeOf(installation, body.wave, asker);
  });
  serveEndpoint(router, ballotEndpoints.issueBallot, async (asked) => {
    const { body, viewer, request } = asked;
    const asker = bearerOf(body, request) ?? viewer;
    if (asker === undefined) throw signInFirst();
    const issued = await issuer.issue({ waveId: body.wave, asker, blinded: bytes(body.blinded) });
    if (issued.kind === 'refused') throw refused(issued);
    return { wave: body.wave, bucket: issued.bucketId, blindSignature: Buffer.from(issued.blindSignature).toString('base64url') };
  });
};
