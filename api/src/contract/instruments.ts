import { z } from 'zod';
import { instrumentId, localizedText, nothing, sha256 } from './common.ts';
import { endpoint } from './endpoint.ts';

export const instrumentSummary = z
  .strictObject({
    id: instrumentId,
    version: z.string(),
    hash: sha256,
    title: localizedText,
    purpose: localizedText,
    status: z.string(),
    statementCount: z.int(),
    employeeMinutes: z.number(),
  })
  .meta({ id: 'InstrumentSummary' });
export type InstrumentSummary = z.infer<typeof instrumentSummary>;

/** A whole definition. Its own schema lives in survey-definitions and is applied behind the door. */
export const definitionDocument = z.looseObject({ id: instrumentId, version: z.string() }).meta({ id: 'Definition' });

const params = z.strictObject({ instrument: instrumentId });

export const instrumentEndpoints = {
  listInstruments: endpoint({
    method: 'get',
    path: '/instrumenter',
    summary: 'The instruments that can be used in a wave',
    access: 'anyone',
    params: nothing,
    query: nothing,
    body: nothing,
    answer: z.strictObject({ instruments: z.array(instrumentSummary) }),
  }),
  readInstrument: endpoint({
    method: 'get',
    path: '/instrumenter/{instrument}',
    summary: 'One instrument, whole, in all its languages',
    access: 'anyone',
    params,
    query: nothing,
    body: nothing,
    answer: z.strictObject({ hash: sha256, definition: definitionDocument }),
  }),
  addInstrument: endpoint({
    method: 'post',
    path: '/instrumenter',
    summary: 'Add an instrument, or a new version of one',
    access: ['analyst'],
    params: nothing,
    query: nothing,
    body: definitionDocument,
    answer: z.strictObject({ id: instrumentId, version: z.string(), hash: sha256 }),
  }),
};
