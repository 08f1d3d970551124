import type { UnitRow } from '../src/organisation/units-file.ts';
import { seededRandom, standardNormal } from './demo-random.ts';
import type { DemoWave } from './demo-waves.ts';
import { addedBy, type Place, type PlantedEffect } from './planted-effects.ts';

/**
 * PE7 in numbers: in this unit, in this wave, `share` (0–1) of all answers comes from `to` instead of `from`. The file tells
 * it in words. It is planted in who answers, not in who is invited, so that roster and units file stay as they are.
 */
const mixShift = { effectId: 'PE7', from: 'helse', to: 'oppvekst', share: 0.15 } as const;

/** No area answers more than this on average, however the mix shifts. */
const highestMean = 0.85;
const [lowestShare, highestShare] = [0.1, 0.98];

const headcountOf = ({ headcounts }: UnitRow): number => Object.values(headcounts).reduce((sum, count) => sum + count, 0);

/** By what to multiply the response share of each service area so that the mix of answers shifts. Areas not named: as the rest. */
const mixFactors = (units: readonly UnitRow[], mean: number): { of: (serviceArea: string | null) => number } => {
  const total = units.reduce((sum, unit) => sum + headcountOf(unit), 0);
  const shareOf = (area: string): number =>
    units.filter((unit) => unit.serviceArea === area).reduce((sum, unit) => sum + headcountOf(unit), 0) / total;
  const less = 1 - mixShift.share / shareOf(mixShift.from);
  const more = 1 + mixShift.share / shareOf(mixShift.to);
  const cap = Math.min(1, highestMean / (mean * more));
  return { of: (area) => cap * (area === mixShift.from ? less : area === mixShift.to ? more : 1) };
};

export interface ResponseShareInput {
  readonly units: readonly UnitRow[];
  readonly wave: DemoWave;
  readonly effects: readonly PlantedEffect[];
  readonly seed: number;
  readonly placeOf: (unit: UnitRow) => Place;
}

/** The share (0–1) of the invited that answers in each unit: drawn around the wave's mean, changed by what is planted. */
export const responseShares = ({ units, wave, effects, seed, placeOf }: ResponseShareInput): ((unit: UnitRow) => number) => {
  const { mean, sd } = wave.responseShare;
  const shifted = effects.find(({ id, wave: waveId }) => id === mixShift.effectId && waveId === wave.id)?.scope;
  const isShifted = (unit: UnitRow): boolean => shifted !== undefined && placeOf(unit).withinUnitIds.includes(shifted);
  const factors = mixFactors(units.filter(isShifted), mean);
  return (unit) => {
    const factor = isShifted(unit) ? factors.of(unit.serviceArea) : 1;
    const drawn = mean * factor + sd * standardNormal(seededRandom(seed, wave.id, 'response', unit.id));
    return Math.min(highestShare, Math.max(lowestShare, drawn + addedBy(effects, { id: 'response_rate' }, placeOf(unit))));
  };
};
