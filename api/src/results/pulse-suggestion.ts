import { suggestPulseItems } from '@takhoyde/survey-definitions';
import { bank } from '@takhoyde/survey-definitions/shipped';
import type { Kysely } from 'kysely';
import type { PulseSuggestion } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import type { Viewer } from '../identity/viewer.ts';
import { listReleases, listStructures } from '../release/release-reader.ts';
import { lowThemes, type LowTheme } from './low-themes.ts';
import { findReleasedWave, type ReleasedWave } from './released-wave.ts';
import { requireSight } from './sight.ts';
import type { Structure } from './structure.ts';

type Db = Kysely<WhoDatabase>;

/** The topmost unit that somebody is an analyst of; undefined when it is not in this structure. */
const ownTopUnit = (viewer: Viewer, { root, unitIdsAboveRoot, has, pathTo }: Structure): string | undefined => {
  const held = viewer.grants.filter(({ role }) => role === 'analyst').map(({ unitId }) => unitId);
  if (held.some((unitId) => unitIdsAboveRoot.includes(unitId))) return root.id;
  const depthOf = (unitId: string): number => pathTo(unitId).length;
  return held.filter(has).sort((one, other) => depthOf(one) - depthOf(other))[0];
};

const suggestion = (place: Pick<PulseSuggestion, 'wave' | 'unit'>, themes: LowTheme[]): PulseSuggestion => ({
  ...place,
  themes,
  items: suggestPulseItems(
    themes.map(({ dimension }) => dimension),
    bank,
  ).map(({ item }) => item),
});

/** The wave as read through its own organisation, or, where that lacks the unit, through one that has it. */
const waveWithUnit = async (db: Db, waveId: string, unitId: string | undefined): Promise<ReleasedWave> => {
  const own = await findReleasedWave(db, waveId);
  if (unitId === undefined || own.structure.has(unitId)) return own;
  for (const version of await listStructures(db, own.head.hash)) {
    const later = await findReleasedWave(db, waveId, version);
    if (later.structure.has(unitId)) return later;
  }
  return own;
};

const suggestionFrom = async (
  db: Db,
  viewer: Viewer,
  waveId: string,
  askedUnitId: string | undefined,
): Promise<PulseSuggestion> => {
  const wave = await waveWithUnit(db, waveId, askedUnitId);
  const unitId = askedUnitId ?? ownTopUnit(viewer, wave.structure) ?? wave.structure.root.id;
  const { id, name } = wave.structure.find(unitId);
  requireSight(viewer, wave, unitId);
  const { title } = wave.head.header.wave;
  return suggestion({ wave: { id: waveId, title }, unit: { id, name } }, await lowThemes(wave, unitId));
};

/** Which suggestion is asked for. Both may be left out: the unit one is an analyst of, and the last wave that says anything of it. */
export interface SuggestionAsked {
  readonly unitId: string | undefined;
  readonly waveId: string | undefined;
}

const closesAtOf = ({ header }: Awaited<ReturnType<typeof listReleases>>[number]): number => Date.parse(header.wave.closesAt);

/**
 * Statements for a pulse, from the themes that came out low for a unit in the last wave that shows any of them. A function of
 * releases, for eyes that may see the unit. Edges: where nothing is shown, a balanced proposal and no wave.
 */
export const suggestPulse = async (db: Db, viewer: Viewer, { unitId, waveId }: SuggestionAsked): Promise<PulseSuggestion> => {
  if (waveId !== undefined) return suggestionFrom(db, viewer, waveId, unitId);
  const newestFirst = (await listReleases(db)).sort((one, other) => closesAtOf(other) - closesAtOf(one));
  for (const { header } of newestFirst) {
    const { structure } = await waveWithUnit(db, header.wave.id, unitId);
    const isSeen = unitId === undefined ? ownTopUnit(viewer, structure) !== undefined : structure.has(unitId);
    if (!isSeen) continue;
    const found = await suggestionFrom(db, viewer, header.wave.id, unitId);
    if (found.themes.length > 0) return found;
  }
  return suggestion({ wave: null, unit: null }, []);
};
