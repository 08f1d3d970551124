export { call, type ApiFetch, type CallInput } from './call.ts';
export { RefusedByApi } from './refused-by-api.ts';
