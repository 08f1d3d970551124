import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import { followUpEndpoints as endpoints } from '../contract/index.ts';
import type { FollowUpStores, PlanAsked } from '../follow-up/plan-of-unit.ts';
import { readPlan } from '../follow-up/read-plan.ts';
import { listTiltak } from '../follow-up/tiltak-library.ts';
import { addLine, changeLine } from '../follow-up/write-line.ts';
import { requireViewer } from '../identity/require-access.ts';
import type { OfficePart } from '../installation.ts';
import { serveEndpoint } from './serve-endpoint.ts';

interface Told {
  readonly params: { readonly wave: string; readonly unit: string };
  readonly query: { readonly struktur?: string | undefined };
}

const askedOf = ({ params, query }: Told): PlanAsked => ({
  waveId: params.wave,
  unitId: params.unit,
  organisationVersion: query.struktur,
});

/** Plans of units after a release, and the library of what others do. */
export const serveFollowUp = (router: Router, { who, office, clock }: Pick<OfficePart, 'who' | 'office' | 'clock'>): void => {
  const stores: FollowUpStores = { office, results: who.as('results') };
  serveEndpoint(router, endpoints.readPlan, (told) => readPlan(stores, askedOf(told), requireViewer(told.viewer)));
  serveEndpoint(router, endpoints.addPlanLine, async (told) => {
    const viewer = requireViewer(told.viewer);
    await addLine(stores, askedOf(told), { id: randomUUID(), ...told.body }, { viewer, at: clock() });
    return readPlan(stores, askedOf(told), viewer);
  });
  serveEndpoint(router, endpoints.changePlanLine, async (told) => {
    const viewer = requireViewer(told.viewer);
    await changeLine(stores, askedOf(told), { id: told.params.line, ...told.body }, { viewer, at: clock() });
    return readPlan(stores, askedOf(told), viewer);
  });
  serveEndpoint(router, endpoints.listTiltak, () => ({ tiltak: listTiltak() }));
};
