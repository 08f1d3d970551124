import { preflightCode } from '@takhoyde/api/contract';

/** For tests that are about something else: every warning a pre-flight could give, answered for. */
export const everyWarning = preflightCode.options.map((code) => ({ code, text: 'Sett, og uten betydning i denne prøven.' }));
