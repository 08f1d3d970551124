import type { Definition } from '@takhoyde/survey-definitions';
import type { Kysely } from 'kysely';
import type { DataQuality, LocalizedText, MeasuredUnit } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import type { Viewer } from '../identity/viewer.ts';
import { findMeasurements } from '../release/release-reader.ts';
import type { Released } from '../release/released.ts';
import type { ReleasedMeasurement } from '../release/released-measurement.ts';
import { findReleasedWave } from './released-wave.ts';
import { maySee } from './sight.ts';

type Named = { readonly id: string; readonly name: LocalizedText };

/** Names of what is measured, from the definition that the release holds. */
const namesIn = ({ dimensions, items }: Definition) => {
  const names = new Map(dimensions.map(({ id, name }) => [id, name]));
  const texts = new Map(items.map(({ id, text }) => [id, text]));
  const unknown = (id: string): LocalizedText => ({ nb: id, nn: id, en: id });
  return {
    dimension: (id: string): Named => ({ id, name: names.get(id) ?? unknown(id) }),
    item: (id: string): LocalizedText => texts.get(id) ?? unknown(id),
  };
};

const measuredUnitOf = (
  { unitId, responseCount, dimensions, relations }: Released<ReleasedMeasurement>,
  unitName: string,
  definition: Definition,
): MeasuredUnit => {
  const names = namesIn(definition);
  return {
    unit: { id: unitId, name: unitName },
    responseCount,
    dimensions: dimensions.map(({ dimensionId, items, ...dimension }) => ({
      ...names.dimension(dimensionId),
      ...dimension,
      items: items.map(({ itemId, ...item }) => ({ id: itemId, text: names.item(itemId), ...item })),
    })),
    relations: relations.map(({ outcomeId, rSquared, parts }) => ({
      outcome: names.dimension(outcomeId),
      rSquared,
      parts: parts.map(({ dimensionId, share }) => ({ ...names.dimension(dimensionId), share })),
    })),
  };
};

/**
 * How well the questionnaire of a released wave measured, in the city and its large districts, of those the viewer may see.
 * Edges: an empty list where the wave had too few answers, or was released before this was measured.
 */
export const readDataQuality = async (db: Kysely<WhoDatabase>, viewer: Viewer, waveId: string): Promise<DataQuality> => {
  const wave = await findReleasedWave(db, waveId);
  const { hash, header } = wave.head;
  const measured = await findMeasurements(db, hash);
  return {
    wave: header.wave,
    releaseHash: hash,
    units: measured
      .filter(({ unitId }) => maySee(viewer, wave, unitId))
      .map((each) => measuredUnitOf(each, wave.structure.find(each.unitId).name, header.definition)),
  };
};
