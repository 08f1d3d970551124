/** The typed contract: the server validates by it, the web client is typed by it, OpenAPI is made from it. No behaviour. */
import { ballotEndpoints } from './ballot.ts';
import { closingEndpoints } from './closing.ts';
import { draftEndpoints } from './drafts.ts';
import { followUpEndpoints } from './follow-up.ts';
import { identityEndpoints } from './identity.ts';
import { instrumentEndpoints } from './instruments.ts';
import { operationEndpoints } from './operations.ts';
import { organisationEndpoints } from './organisation.ts';
import { receiptEndpoints } from './receipts.ts';
import { resultEndpoints } from './results.ts';
import { sealKeyEndpoints } from './seal-key.ts';
import { waveEndpoints } from './waves.ts';
import { waysInEndpoints } from './ways-in.ts';

export * from './ballot.ts';
export * from './closing.ts';
export * from './common.ts';
export * from './disclosure-policy.ts';
export * from './drafts.ts';
export * from './endpoint.ts';
export * from './follow-up.ts';
export * from './identity.ts';
export * from './instruments.ts';
export * from './operations.ts';
export * from './organisation.ts';
export * from './problem.ts';
export * from './protocol.ts';
export * from './receipts.ts';
export * from './results.ts';
export * from './role.ts';
export * from './seal-key.ts';
export * from './seal-key-rule.ts';
export * from './wave-schedule.ts';
export * from './waves.ts';
export * from './ways-in.ts';

/** Every endpoint on the main origin, by name. */
export const endpoints = {
  ...identityEndpoints,
  ...instrumentEndpoints,
  ...draftEndpoints,
  ...organisationEndpoints,
  ...waveEndpoints,
  ...ballotEndpoints,
  ...closingEndpoints,
  ...sealKeyEndpoints,
  ...receiptEndpoints,
  ...waysInEndpoints,
  ...resultEndpoints,
  ...followUpEndpoints,
  ...operationEndpoints,
};
