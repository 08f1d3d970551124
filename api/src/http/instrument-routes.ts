import { publishJsonSchema } from '@takhoyde/survey-definitions';
import { bank } from '@takhoyde/survey-definitions/shipped';
import type { Router } from 'express';
import { instrumentEndpoints as endpoints } from '../contract/index.ts';
import { requireViewer } from '../identity/require-access.ts';
import type { OfficePart } from '../installation.ts';
import { addInstrument } from '../instruments/add-instrument.ts';
import { burdenOfYear } from '../instruments/burden-of-year.ts';
import { compareVersions } from '../instruments/compare-versions.ts';
import { describeVersions, lastVersions, requireInstrument, summaryOf } from '../instruments/instruments.ts';
import { exportDefinition } from '../interchange/index.ts';
import { listDefinitionHashes } from '../waves/wave-store.ts';
import { serveEndpoint } from './serve-endpoint.ts';

const serveVersions = (router: Router, { office }: OfficePart): void => {
  serveEndpoint(router, endpoints.listInstruments, async () => {
    const last = await lastVersions(office);
    return { instruments: last.map(summaryOf), burden: burdenOfYear(last.map(({ definition }) => definition)) };
  });
  serveEndpoint(router, endpoints.readInstrument, async ({ params, query }) => {
    const { hash, definition } = await requireInstrument(office, params.instrument, query.versjon);
    return { hash, definition };
  });
  serveEndpoint(router, endpoints.listVersions, async ({ params }) => ({
    versions: await describeVersions(office, params.instrument, new Set(await listDefinitionHashes(office))),
  }));
  serveEndpoint(router, endpoints.compareVersions, async ({ params, query }) => {
    const before = await requireInstrument(office, params.instrument, query.fra);
    const after = await requireInstrument(office, params.instrument, query.til);
    return compareVersions(before.definition, after.definition);
  });
};

const serveFiles = (router: Router, { office }: OfficePart): void => {
  serveEndpoint(router, endpoints.exportInstrument, async ({ params, query: { format, versjon } }) =>
    exportDefinition((await requireInstrument(office, params.instrument, versjon)).definition, format),
  );
};

/** Instruments and their versions, the bank they draw from, and the layout they are written in. */
export const serveInstruments = (router: Router, installation: OfficePart): void => {
  const { office, clock } = installation;
  const { items, dimensions, scales, texts } = bank;
  const schema = { $schema: 'https://json-schema.org/draft/2020-12/schema', ...publishJsonSchema() };
  serveVersions(router, installation);
  serveFiles(router, installation);
  serveEndpoint(router, endpoints.readBank, () => ({ items, dimensions, scales, texts }));
  serveEndpoint(router, endpoints.readDefinitionSchema, () => schema);
  serveEndpoint(router, endpoints.addInstrument, ({ body, viewer }) =>
    addInstrument(office, body, { actor: requireViewer(viewer), at: clock() }),
  );
};
