import type { Router } from 'express';
import { listSights, recordOpening, type SeenResults } from '../audit/sights.ts';
import { sightEndpoints, type Role } from '../contract/index.ts';
import { requireViewer } from '../identity/require-access.ts';
import { hasRole, type Viewer } from '../identity/viewer.ts';
import type { OfficePart } from '../installation.ts';
import { findReleasedWave } from '../results/released-wave.ts';
import { holdsOver } from '../results/sight.ts';
import { findPersonName } from '../roster/roster-store.ts';
import { forbidden } from './errors.ts';
import { serveEndpoint } from './serve-endpoint.ts';

type SightPart = Pick<OfficePart, 'who' | 'office' | 'clock'>;

const readers: readonly Role[] = ['leader', 'director', 'union-representative', 'safety-representative'];

/**
 * Records that somebody saw a unit's results, before they leave. Who is an employee and nothing more is not recorded: they read what
 * all their colleagues are shown, and a list of who did would watch them and not those with power over them.
 */
export const noteSight = async ({ office, clock }: SightPart, viewer: Viewer, { waveId, unitId }: SeenResults): Promise<void> => {
  const isByRole = viewer.grants.some(({ role }) => role !== 'employee');
  if (isByRole) await recordOpening(office, { at: clock(), personId: viewer.personId, waveId, unitId });
};

const namesOf = async (part: SightPart, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>();
  for (const id of new Set(personIds)) names.set(id, (await findPersonName(part.office, id)) ?? id);
  return names;
};

/** Who has seen the results of a unit: for those who lead or represent it, and for the data protection officer. */
export const serveSights = (router: Router, part: SightPart): void => {
  serveEndpoint(router, sightEndpoints.readSights, async ({ params, query, viewer }) => {
    const { structure } = await findReleasedWave(part.who.as('results'), params.wave, query.struktur);
    const { id, name } = structure.find(params.unit);
    const asking = requireViewer(viewer);
    if (!hasRole(asking, ['data-protection-officer']) && !holdsOver(asking, { structure, unitId: id }, readers))
      throw forbidden('who has opened the results of this unit is for those who lead or represent it');
    const sights = await listSights(part.office, { waveId: params.wave, unitId: id });
    const names = await namesOf(
      part,
      sights.map(({ actor }) => actor),
    );
    return {
      unit: { id, name },
      sights: sights.map(({ at, actor, format }) => ({ at: at.toISOString(), personName: names.get(actor) ?? actor, format })),
    };
  });
};
