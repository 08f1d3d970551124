import { z } from 'zod';
import { dimensionId, itemId, localizedText, nothing, sha256, unitId, waveId } from './common.ts';
import { endpoint } from './endpoint.ts';
import { waveSummary } from './waves.ts';

const coefficient = z.number().nullable();

const measuredItem = z.strictObject({
  id: itemId,
  text: localizedText,
  restCorrelation: coefficient,
  alphaWithout: coefficient,
  leaderDifference: coefficient.meta({
    description:
      'Leaders less others who stand alike on the rest of the dimension, in scale points; null where either are too few',
  }),
  isReadAlike: z.boolean().nullable(),
});

const measuredDimension = z.strictObject({
  id: dimensionId,
  name: localizedText,
  completeCount: z.int().meta({ description: 'People who answered every statement of the dimension' }),
  alpha: coefficient,
  alphaInterval: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
  omega: coefficient,
  items: z.array(measuredItem),
});

const measuredRelation = z.strictObject({
  outcome: z.strictObject({ id: dimensionId, name: localizedText }),
  rSquared: z.number(),
  parts: z.array(z.strictObject({ id: dimensionId, name: localizedText, share: z.number() })),
});

/** How well a questionnaire measured, in a city or a district of 200 answers or more. */
export const measuredUnit = z
  .strictObject({
    unit: z.strictObject({ id: unitId, name: z.string() }),
    responseCount: z.int(),
    dimensions: z.array(measuredDimension),
    relations: z.array(measuredRelation),
  })
  .meta({ id: 'MeasuredUnit' });
export type MeasuredUnit = z.infer<typeof measuredUnit>;

export const dataQuality = z
  .strictObject({ wave: waveSummary, releaseHash: sha256, units: z.array(measuredUnit) })
  .meta({ id: 'DataQuality' });
export type DataQuality = z.infer<typeof dataQuality>;

export const dataQualityEndpoints = {
  readDataQuality: endpoint({
    method: 'get',
    path: '/resultater/{wave}/datakvalitet',
    summary:
      'Reliability, item bias and relations, measured at close in the city and its large districts; nothing smaller exists',
    access: ['analyst', 'director', 'union-representative', 'safety-representative'],
    params: z.strictObject({ wave: waveId }),
    query: nothing,
    body: nothing,
    answer: dataQuality,
  }),
};
