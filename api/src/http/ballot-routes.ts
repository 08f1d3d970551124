import type { Request, Router } from 'express';
import type { Asker, Refused } from '../ballot-office/index.ts';
import { ballotEndpoints, ballotRefusals, type BallotPlace } from '../contract/index.ts';
import { findSession } from '../identity/session-store.ts';
import type { OfficePart } from '../installation.ts';
import type { BallotLabels } from '../operations/answering/ballot-labels.ts';
import { RefusedRequest, signInFirst } from './errors.ts';
import { claimOf, serveEndpoint } from './serve-endpoint.ts';

const refused = ({ because }: Refused): RefusedRequest => new RefusedRequest({ ...ballotRefusals[because], code: because });

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64url'));

/** A refusal of whoever came with a session is told once it is known that somebody is signed in. */
const refusalTo = async ({ office }: OfficePart, asker: Asker, told: Refused): Promise<RefusedRequest> => {
  const isNobody = 'sessionHash' in asker && (await findSession(office, asker.sessionHash, asker.now)) === undefined;
  return isNobody ? signInFirst() : refused(told);
};

type Desk = { readonly part: OfficePart; readonly labels: BallotLabels };

const placeOf = async ({ part, labels }: Desk, waveId: string, asker: Asker): Promise<BallotPlace> => {
  const place = await part.issuer.findPlace(waveId, asker);
  if (place.kind === 'refused') throw await refusalTo(part, asker, place);
  const { bucketId, state } = place;
  return { bucket: bucketId, state, ...(await labels.find({ waveId, ...place })) };
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
export const serveBallots = (router: Router, part: OfficePart, labels: BallotLabels): void => {
  const desk = { part, labels };
  serveEndpoint(router, ballotEndpoints.findBallotPlace, ({ query, request }) => {
    const claim = claimOf(request);
    if (claim === undefined) throw signInFirst();
    return placeOf(desk, query.wave, claim);
  });
  serveEndpoint(router, ballotEndpoints.findBallotPlaceByCode, ({ body, request }) => {
    const asker = bearerOf(body, request);
    if (asker === undefined) throw signInFirst();
    return placeOf(desk, body.wave, asker);
  });
  serveEndpoint(router, ballotEndpoints.issueBallot, async ({ body, request }) => {
    const asker = bearerOf(body, request) ?? claimOf(request);
    if (asker === undefined) throw signInFirst();
    const issued = await part.issuer.issue({ waveId: body.wave, asker, blinded: bytes(body.blinded) });
    if (issued.kind === 'refused') throw await refusalTo(part, asker, issued);
    return { wave: body.wave, bucket: issued.bucketId, blindSignature: Buffer.from(issued.blindSignature).toString('base64url') };
  });
};
