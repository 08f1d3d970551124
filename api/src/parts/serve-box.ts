import type { RequestListener } from 'node:http';
import { createCollector } from '../ballot-box/index.ts';
import type { WhatStore } from '../db/index.ts';
import { castThrough } from '../http/cast-through.ts';
import { collectorApp } from '../http/collector-app.ts';
import type { Log } from '../http/log.ts';

/** The collecting origin over the store of answers, worked as the role that can only put ballots in. */
export const serveBox = ({ what, log }: { what: WhatStore; log: Log }, mainOrigin: () => string): RequestListener =>
  collectorApp({ log, door: castThrough(createCollector(what.as('box'))), mainOrigin });
