import { fail } from '@sveltejs/kit';
import { RefusedByApi } from '#lib/api-client/index.ts';
import type { Reader } from '#lib/reader/reader.ts';

/** What was refused, to be told at its form. `faults`: where and what, as the API tells them. */
export interface ReformRefusal {
  readonly at: string;
  readonly code: string;
  readonly faults: readonly string[];
}

const mostFaults = 10;

/** Words for a refusal; one that has none is told as such. */
export const refusalWords = (code: string, { m }: Reader): string => {
  const known: Readonly<Record<string, string>> = m.reform.refused;
  return known[code] ?? m.reform.refused.other;
};

/** A form that lacks something, before the API is asked. */
export const lacking = (at: string, code: string) => fail(422, { refusal: { at, code, faults: [] } satisfies ReformRefusal });

/** What the API refused, told at its form. Faults of ours, and pages that are not for the reader, are thrown on. */
export const refused = (reason: unknown, at: string) => {
  if (!(reason instanceof RefusedByApi) || reason.status === 403 || reason.status === 404 || reason.status >= 500) throw reason;
  const faults = (reason.problem?.faults ?? []).slice(0, mostFaults).map(({ where, what }) => `${where}: ${what}`);
  const isFile = reason.problem?.code === 'unacceptable-content';
  return fail(reason.status, {
    refusal: { at, code: reason.problem?.code ?? 'other', faults: isFile ? faults : [] } satisfies ReformRefusal,
  });
};
