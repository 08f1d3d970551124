import { parseDefinition, type Definition } from '../src/index.ts';
import harbourJson from './harbour-definition.json' with { type: 'json' };

const parsed = parseDefinition(harbourJson);
if (parsed.definition === undefined) throw new Error('the harbour definition requires no findings');

/** Somebody else's instrument: scale 1–6, ids unlike ours, a scale in steps of ten, no level names. */
export const harbour: Definition = parsed.definition;
