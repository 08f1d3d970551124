import { z } from 'zod';
import { instant, nothing, organisationVersionId, unitId, waveId } from './common.ts';
import { endpoint } from './endpoint.ts';

/** One time somebody with a role saw the results of a unit: on screen, or in a file. */
export const sight = z
  .strictObject({
    at: instant,
    personName: z.string(),
    format: z.string().nullable().meta({ description: 'What the file was; null: on screen' }),
  })
  .meta({ id: 'Sight' });
export type Sight = z.infer<typeof sight>;

export const sightEndpoints = {
  readSights: endpoint({
    method: 'get',
    path: '/resultater/{wave}/enheter/{unit}/innsyn',
    summary: 'Who has opened or downloaded the results of a unit by a role, newest first',
    access: ['leader', 'director', 'union-representative', 'safety-representative', 'data-protection-officer'],
    params: z.strictObject({ wave: waveId, unit: unitId }),
    query: z.strictObject({ struktur: organisationVersionId.optional() }),
    body: nothing,
    answer: z.strictObject({
      unit: z.strictObject({ id: unitId, name: z.string() }),
      sights: z.array(sight),
    }),
  }),
};
