/** The typed contract: the server validates by it, the web client is typed by it, OpenAPI is made from it. No behaviour. */
import { ballotEndpoints } from './ballot.ts';
import { closingEndpoints } from './closing.ts';
import { draftEndpoints } from './drafts.ts';
import { endingEndpoints } from './endings.ts';
import { followUpEndpoints } from './follow-up.ts';
import { identityEndpoints } from './identity.ts';
import { instrumentEndpoints } from './instruments.ts';
import { levelMapEndpoints } from './level-map.ts';
import { operationEndpoints } from './operations.ts';
import { organisationEndpoints } from './organisation.ts';
import { organisationImportEndpoints } from './organisation-import.ts';
import { receiptEndpoints } from './receipts.ts';
import { reformEndpoints } from './reform.ts';
import { dataQualityEndpoints } from './data-quality.ts';
import { retentionEndpoints } from './retention.ts';
import { resultEndpoints } from './results.ts';
import { sealKeyEndpoints } from './seal-key.ts';
import { sendingEndpoints } from './sending.ts';
import { sightEndpoints } from './sights.ts';
import { preflightEndpoints } from './preflight.ts';
import { waveCalendarEndpoints } from './wave-calendar.ts';
import { waveDraftEndpoints } from './wave-drafts.ts';
import { waveProtocolEndpoints } from './wave-protocol.ts';
import { waveEndpoints } from './waves.ts';
import { waysInEndpoints } from './ways-in.ts';

export * from './ballot.ts';
export * from './closing.ts';
export * from './common.ts';
export * from './disclosure-policy.ts';
export * from './drafts.ts';
export * from './endings.ts';
export * from './endpoint.ts';
export * from './follow-up.ts';
export * from './identity.ts';
export * from './import-report.ts';
export * from './instruments.ts';
export * from './level-map.ts';
export * from './operations.ts';
export * from './organisation.ts';
export * from './organisation-import.ts';
export * from './preflight.ts';
export * from './problem.ts';
export * from './protocol.ts';
export * from './receipts.ts';
export * from './reform.ts';
export * from './reform-step.ts';
export * from './reform-told.ts';
export * from './data-quality.ts';
export * from './results.ts';
export * from './retention.ts';
export * from './role.ts';
export * from './seal-key.ts';
export * from './seal-key-rule.ts';
export * from './sending.ts';
export * from './sights.ts';
export * from './wave-calendar.ts';
export * from './wave-drafts.ts';
export * from './wave-protocol.ts';
export * from './wave-schedule.ts';
export * from './waves.ts';
export * from './ways-in.ts';

/** Every endpoint on the main origin, by name. */
export const endpoints = {
  ...identityEndpoints,
  ...instrumentEndpoints,
  ...draftEndpoints,
  ...organisationEndpoints,
  ...organisationImportEndpoints,
  ...levelMapEndpoints,
  ...waveEndpoints,
  ...waveDraftEndpoints,
  ...preflightEndpoints,
  ...waveProtocolEndpoints,
  ...waveCalendarEndpoints,
  ...ballotEndpoints,
  ...closingEndpoints,
  ...endingEndpoints,
  ...sealKeyEndpoints,
  ...receiptEndpoints,
  ...waysInEndpoints,
  ...sendingEndpoints,
  ...reformEndpoints,
  ...retentionEndpoints,
  ...resultEndpoints,
  ...sightEndpoints,
  ...dataQualityEndpoints,
  ...followUpEndpoints,
  ...operationEndpoints,
};
