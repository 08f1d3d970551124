import { endpoints, type WaveSummary } from '@takhoyde/api/contract';
import { call, type ApiFetch } from '#lib/api-client/call.ts';
import type { ListedUnit } from './units-to-choose.ts';

/** A wave with the units it asks, as those who make posters and cards need them. */
export type ManagedWave = {
  readonly wave: WaveSummary;
  readonly units: readonly ListedUnit[];
  /** null: the keys are not made yet, and a poster would have to do without. */
  readonly keyFingerprint: string | null;
  readonly levelNames: Readonly<Record<string, { readonly nb: string; readonly nn: string; readonly en: string }>>;
};

/** The part of the organisation that a wave asks: everything below the units of its protocol, or all of it. */
const audienceOf = (units: readonly ListedUnit[], askedIds: readonly string[]): ListedUnit[] => {
  if (askedIds.length === 0) return [...units];
  const inside = new Set<string>();
  for (const { id, parentId } of units) if (askedIds.includes(id) || (parentId !== null && inside.has(parentId))) inside.add(id);
  return units
    .filter(({ id }) => inside.has(id))
    .map((unit) => (unit.parentId !== null && inside.has(unit.parentId) ? unit : { ...unit, parentId: null }));
};

/** Reads a wave, its units and its levels. */
export const readManagedWave = async (apiFetch: ApiFetch, waveId: string): Promise<ManagedWave> => {
  const { wave, protocol } = await call(apiFetch, endpoints.readWave, { params: { wave: waveId } });
  const params = { version: wave.organisationVersion };
  const [{ units }, { versions }] = await Promise.all([
    call(apiFetch, endpoints.listUnits, { params }),
    call(apiFetch, endpoints.listOrganisationVersions, {}),
  ]);
  const levels = versions.find(({ id }) => id === wave.organisationVersion)?.levels ?? [];
  return {
    wave,
    keyFingerprint: protocol?.keyFingerprint ?? null,
    units: audienceOf(units, protocol?.audience.unitIds ?? []),
    levelNames: Object.fromEntries(levels.map(({ id, label }) => [id, label])),
  };
};
