import { z } from 'zod';
import type { ProtocolChange } from '../../contract/index.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asJson = (value: unknown): ProtocolChange['before'] => z.json().parse(value ?? null);

const changesBelow = (path: string, before: unknown, after: unknown): ProtocolChange[] => {
  if (isRecord(before) && isRecord(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return names.flatMap((name) => changesBelow(path === '' ? name : `${path}.${name}`, before[name], after[name]));
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before: asJson(before), after: asJson(after) }];
};

/**
 * Every place where one document differs from another. Lists are told whole: a reader sees what stood and what stands.
 * @example protocolChanges({ policy: { mean: 6 } }, { policy: { mean: 7 } }) // [{ path: 'policy.mean', before: 6, after: 7 }]
 */
export const protocolChanges = (before: unknown, after: unknown): ProtocolChange[] => changesBelow('', before, after);
