import type { Router } from 'express';
import { recordHappening } from '../audit/audit-log.ts';
import { dateOn } from '../clock.ts';
import { identityEndpoints as endpoints } from '../contract/index.ts';
import { inTransaction } from '../db/index.ts';
import { grantRole, wholeInstallation } from '../identity/grants.ts';
import { endGrant, listHeldGrants, listPauses, searchPeople } from '../identity/held-grants.ts';
import { endPause, pauseLeader } from '../identity/leader-pause.ts';
import { requireViewer } from '../identity/require-access.ts';
import type { OfficePart } from '../installation.ts';
import { findUnitNames } from '../organisation/organisation-store.ts';
import { conflict, forbidden, notFound } from './errors.ts';
import { serveEndpoint } from './serve-endpoint.ts';

const servePauses = (router: Router, { office, clock }: OfficePart): void => {
  serveEndpoint(router, endpoints.pauseLeader, async ({ body, viewer }) => {
    const actor = requireViewer(viewer).personId;
    if (body.personId === actor) throw forbidden('nobody decides over their own role: ask another operator');
    if (body.validTo < body.validFrom) throw conflict('dates-crossed', 'the last day is before the first');
    const { isOver = false, ...pause } = body;
    const detail = `${body.personId} at ${body.unitId}, ${isOver ? 'over' : `from ${body.validFrom} to ${body.validTo}`}`;
    await inTransaction(office, async (tx) => {
      if (isOver) await endPause(tx, body);
      else await pauseLeader(tx, { ...pause, decidedBy: actor, decidedAt: clock() });
      await recordHappening(tx, { at: clock(), actor, action: isOver ? 'leader-pause-ended' : 'leader-paused', detail });
    });
    return { isPaused: !isOver };
  });
};

const serveEnds = (router: Router, { office, clock }: OfficePart): void => {
  serveEndpoint(router, endpoints.endGrant, async ({ body, viewer }) => {
    const actor = requireViewer(viewer).personId;
    if (body.personId === actor) throw forbidden('nobody ends their own role: ask another operator');
    if (body.lastDay < dateOn(clock(), 'Europe/Oslo')) throw conflict('day-gone', 'a role cannot end on a day that is gone');
    const detail = `${body.role} at ${body.unitId} of ${body.personId}, last day ${body.lastDay}`;
    await inTransaction(office, async (tx) => {
      await endGrant(tx, body);
      await recordHappening(tx, { at: clock(), actor, action: 'role-ended', detail });
    });
    return { isEnded: true as const };
  });
};

/** Roles by unit and date: given, ended, listed, and paused for leaders. Nobody does so for themselves. */
export const serveGrants = (router: Router, part: OfficePart): void => {
  const { office, clock } = part;
  const asked = () => ({ today: dateOn(clock()), unitNames: (ids: readonly string[]) => findUnitNames(office, ids) });
  serveEndpoint(router, endpoints.listGrants, async () => ({
    grants: await listHeldGrants(office, asked()),
    pauses: await listPauses(office, asked()),
  }));
  serveEndpoint(router, endpoints.findPeople, async ({ query }) => ({
    people: await searchPeople(office, { ...asked(), search: query.search }),
  }));
  serveEndpoint(router, endpoints.grantRole, async ({ body, viewer }) => {
    const actor = requireViewer(viewer).personId;
    if (body.personId === actor) throw forbidden('nobody grants themselves a role: ask another operator');
    const isKnown = body.unitId === wholeInstallation || (await findUnitNames(office, [body.unitId])).size > 0;
    if (!isKnown || (body.unitId === wholeInstallation && body.role !== 'operator')) throw notFound(`the unit ${body.unitId}`);
    if (body.validTo !== null && body.validTo < body.validFrom)
      throw conflict('dates-crossed', 'the last day is before the first');
    const detail = `${body.role} at ${body.unitId} to ${body.personId}, from ${body.validFrom} to ${body.validTo ?? 'no end'}`;
    await inTransaction(office, async (tx) => {
      await grantRole(tx, { ...body, grantedBy: actor, grantedAt: clock() });
      await recordHappening(tx, { at: clock(), actor, action: 'role-granted', detail });
    });
    return { isGranted: true as const };
  });
  serveEnds(router, part);
  servePauses(router, part);
};
