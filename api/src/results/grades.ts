import type { ComparabilityGrade } from '../contract/index.ts';
import type { ReleasedWave } from './released-wave.ts';

const fromBestToWorst: readonly ComparabilityGrade[] = ['A', 'B', 'C', 'N'];

/** How well a wave speaks of a unit: its own structure is as good as can be where everybody was asked; N where the wave does not know it. */
export const gradeOf = (wave: ReleasedWave, unitId: string): ComparabilityGrade => {
  if (!wave.structure.has(unitId)) return 'N';
  const isOwn = wave.organisationVersion === wave.head.header.wave.organisationVersion;
  return wave.structure.find(unitId).comparability ?? (isOwn ? 'A' : 'N');
};

/** A change is no better than the weaker of its two sides. */
export const gradeOfChange = (baseline: ReleasedWave, followUp: ReleasedWave, unitId: string): ComparabilityGrade => {
  const places = [baseline, followUp].map((wave) => fromBestToWorst.indexOf(gradeOf(wave, unitId)));
  return fromBestToWorst[Math.max(...places)] ?? 'N';
};
