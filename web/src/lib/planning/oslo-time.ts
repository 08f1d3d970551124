const written = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/**
 * An instant as a clock in Oslo shows it, as a form writes it.
 * @example osloTimeOf('2026-10-12T06:00:00Z') // '2026-10-12T08:00'
 * @example osloTimeOf('2026-11-16T08:00:00Z') // '2026-11-16T09:00'
 */
export const osloTimeOf = (instant: string): string => written.format(new Date(instant)).replace(' ', 'T');

const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u;
const offsets = ['+02:00', '+01:00'] as const;

/** What was typed as a time in Oslo: an instant, or why it is none. */
export type TypedTime =
  { readonly kind: 'instant'; readonly instant: string } | { readonly kind: 'not-a-date' } | { readonly kind: 'no-such-hour' };

/**
 * The instant at which clocks in Oslo show a time. Edges: an hour that is skipped when the clocks go forward does not exist; of an hour
 * that comes twice when they go back, the first is meant.
 * @example instantOf('2026-03-29T02:30').kind // 'no-such-hour'
 */
export const instantOf = (typed: string): TypedTime => {
  if (!shape.test(typed) || Number.isNaN(Date.parse(`${typed}Z`))) return { kind: 'not-a-date' };
  for (const offset of offsets) {
    const instant = new Date(`${typed}:00${offset}`).toISOString();
    if (osloTimeOf(instant) === typed) return { kind: 'instant', instant };
  }
  return { kind: 'no-such-hour' };
};
