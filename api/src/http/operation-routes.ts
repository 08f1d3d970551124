import type { Router } from 'express';
import { readAuditLog } from '../audit/audit-log.ts';
import { dateOn } from '../clock.ts';
import { identityEndpoints, operationEndpoints, type Grant } from '../contract/index.ts';
import { signOut } from '../identity/sign-in-routes.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { OfficePart } from '../installation.ts';
import { findUnitNames } from '../organisation/organisation-store.ts';
import { openApiDocument } from './openapi.ts';
import { serveEndpoint } from './serve-endpoint.ts';

const namedGrants = async ({ office }: OfficePart, viewer: Viewer): Promise<Grant[]> => {
  const names = await findUnitNames(
    office,
    viewer.grants.map(({ unitId }) => unitId),
  );
  return viewer.grants.map((grant) => ({ ...grant, unitName: names.get(grant.unitId) ?? grant.unitId }));
};

const serveHealth = (router: Router, { who, counting, version, isDemo }: OfficePart): void => {
  const document = openApiDocument(version);
  serveEndpoint(router, operationEndpoints.openApi, () => document);
  serveEndpoint(router, operationEndpoints.health, async ({ request }) => {
    const [whoAnswers, { what, hasSeparateClusters, isAnswering }] = await Promise.all([who.isAnswering(), counting.storage()]);
    const isWell = whoAnswers && isAnswering;
    if (!isWell) request.res?.status(503);
    return {
      status: isWell ? ('ok' as const) : ('unavailable' as const),
      version,
      storage: { who: who.kind, what, hasSeparateClusters },
      isDemo,
    };
  });
};

const serveIdentity = (router: Router, installation: OfficePart): void => {
  const { office, isDemo, clock } = installation;
  serveEndpoint(router, identityEndpoints.me, async ({ viewer }) => ({
    person: viewer === undefined ? null : { name: viewer.name },
    grants: viewer === undefined ? [] : await namedGrants(installation, viewer),
    isDemo,
    today: dateOn(clock()),
  }));
  serveEndpoint(router, identityEndpoints.signOut, async ({ request }) => {
    await signOut(office, request);
    return { isSignedOut: true as const };
  });
};

const serveInsight = (router: Router, { office, counting }: OfficePart): void => {
  serveEndpoint(router, operationEndpoints.readStorage, async () => ({ tables: await counting.storedTables() }));
  serveEndpoint(router, operationEndpoints.readAuditLog, async () => {
    const { isChainWhole, entries } = await readAuditLog(office);
    const told = entries.map(({ number, at, actor, action, detail }) => ({
      number,
      at: at.toISOString(),
      actor,
      action,
      detail,
    }));
    return { isChainWhole, entries: told.reverse() };
  });
};

/** Health, the contract itself, who am I, what is stored, and the audit log. */
export const serveOperations = (router: Router, installation: OfficePart): void => {
  serveHealth(router, installation);
  serveIdentity(router, installation);
  serveInsight(router, installation);
};
