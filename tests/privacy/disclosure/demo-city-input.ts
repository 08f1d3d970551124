import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { NeutralInput } from '../../disclosure/neutral-input.ts';
import { seededRandom, type Random } from './seeded-random.ts';

const folder = new URL('../../../api/demo/city/', import.meta.url);
const rowsOf = (name: string): Record<string, string>[] =>
  parse<Record<string, string>>(readFileSync(fileURLToPath(new URL(name, folder)), 'utf8'), { columns: true });

const columns = ['n1', 'n2', 'n3', 'n4', 'm'] as const;

/** What to vary in a made-up wave on the demo city. `skipShare`: share of questions each person leaves out. */
export type DemoWave = {
  readonly seed: number;
  readonly itemCount?: number;
  readonly skipShare?: number;
  readonly responseShare?: number;
  readonly policy?: NeutralInput['policy'];
  readonly isDimension?: boolean;
};

/**
 * A seeded wave on the demo city (686 units, five levels) with the later organisation: people lean towards agreeing, units and persons differ.
 */
export function demoCityInput(wave: DemoWave): NeutralInput {
  const {
    seed,
    itemCount = 1,
    skipShare = 0,
    responseShare = 0.66,
    policy = { mean: 6, share: 10, five: 30 },
    isDimension = false,
  } = wave;
  const random = seededRandom(seed);
  const units = rowsOf('units_2026.csv');
  const items = Array.from({ length: itemCount }, (_, index) => `q${index + 1}`);
  const asUnits = (rows: readonly Record<string, string>[]) =>
    rows.map((row) => ({ id: row['unit_id'] ?? '', parent: row['parent_id'] || null }));
  return {
    format: 'disclosure-input/1',
    scale: { min: 1, max: 5 },
    policy,
    levels: columns.map((column) => column.toUpperCase()),
    items,
    dimensions: isDimension ? [{ id: 'd1', items }] : [],
    units: asUnits(units),
    responses: units.flatMap((unit) => responsesOf(unit, { random, itemCount, skipShare, responseShare })),
    laterStructure: {
      units: asUnits(rowsOf('units_2028.csv')),
      crosswalk: rowsOf('crosswalk_2026_2028.csv').map((row) => ({
        from: row['from_unit_id'] ?? '',
        to: row['to_unit_id'] ?? '',
        share: Number(row['share']),
      })),
    },
  };
}

type Draw = { random: Random; itemCount: number; skipShare: number; responseShare: number };

function responsesOf(
  unit: Record<string, string>,
  { random, itemCount, skipShare, responseShare }: Draw,
): NeutralInput['responses'] {
  const unitEffect = random.normal() * 0.35;
  return columns.flatMap((column) => {
    const people = Array.from({ length: Number(unit[column]) }, () => random.share() < responseShare);
    return people.filter(Boolean).map(() => {
      const person = random.normal() * 0.6;
      const answers = Array.from({ length: itemCount }, () => {
        const answer = Math.round(3.9 + unitEffect + person + random.normal() * 0.75);
        return random.share() < skipShare ? null : Math.min(5, Math.max(1, answer));
      });
      return { unit: unit['unit_id'] ?? '', level: column.toUpperCase(), answers };
    });
  });
}
