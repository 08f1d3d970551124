import type { NeutralInput } from '../../disclosure/neutral-input.ts';
import type { Random } from './seeded-random.ts';

const SCALES = [
  { min: 1, max: 5 },
  { min: 1, max: 5 },
  { min: 1, max: 5 },
  { min: 1, max: 4 },
  { min: 1, max: 6 },
  { min: 1, max: 7 },
  { min: 0, max: 1 },
  { min: 0, max: 10 },
] as const;
const LEVELS = ['N1', 'N2', 'N3', 'N4', 'M'];

/**
 * A city of the awkward kind: single-child chains, several roots, a parent's own staff, levels that exist once, units without people or with one,
 * units where all agree, an item hardly anybody answers, and a later organisation with moved, merged, split and closed units.
 */
export function oddCity(random: Random): NeutralInput {
  const units = oddTree(random, 'u', random.whole(1, 18));
  const itemCount = random.whole(1, 4);
  const items = Array.from({ length: itemCount }, (_, index) => `q${index}`);
  const scale = pick(random, SCALES);
  const mean = random.whole(5, 8);
  const share = Math.max(mean, random.whole(8, 14));
  return {
    format: 'disclosure-input/1',
    scale,
    policy: { mean, share, five: Math.max(share, random.whole(15, 30)) },
    levels: LEVELS,
    items,
    dimensions: itemCount > 1 && random.share() < 0.7 ? [{ id: 'd', items: items.slice(0, random.whole(2, itemCount)) }] : [],
    units,
    responses: units.flatMap(({ id }) => oddResponses(id, scale, itemCount, random)),
    ...(random.share() < 0.6 ? { laterStructure: oddFuture(random, units) } : {}),
  };
}

const pick = <T>(random: Random, list: readonly [T, ...T[]]): T => list[random.whole(0, list.length - 1)] ?? list[0];

function oddTree(random: Random, prefix: string, count: number): NeutralInput['units'] {
  const isChain = random.share() < 0.25;
  return Array.from({ length: count }, (_, index) => {
    const isRoot = index === 0 || random.share() < 0.04;
    return { id: `${prefix}${index}`, parent: isRoot ? null : `${prefix}${isChain ? index - 1 : random.whole(0, index - 1)}` };
  });
}

function oddResponses(
  unit: string,
  { min, max }: NeutralInput['scale'],
  itemCount: number,
  random: Random,
): NeutralInput['responses'] {
  const kind = random.share();
  if (kind < 0.15) return [];
  const shared = random.share() < 0.25 ? random.whole(min, max) : undefined;
  const levels = LEVELS.filter((level) => (level === 'M' ? random.share() < 0.85 : random.share() < 0.25));
  return levels.flatMap((level) => {
    const people = level !== 'M' ? random.whole(1, 2) : kind < 0.5 ? random.whole(1, 7) : random.whole(5, 25);
    return Array.from({ length: people }, () => {
      const lean = random.whole(min, max);
      const answer = (item: number): number | null => {
        if (item === 3 ? random.share() < 0.93 : random.share() < 0.08) return null;
        return shared ?? Math.min(max, Math.max(min, lean + random.whole(-1, 1)));
      };
      return { unit, level, answers: Array.from({ length: itemCount }, (_, item) => answer(item)) };
    });
  });
}

function oddFuture(random: Random, units: NeutralInput['units']): NonNullable<NeutralInput['laterStructure']> {
  const later = oddTree(random, 'l', random.whole(1, 12));
  const anywhere = (): string => later[random.whole(0, later.length - 1)]?.id ?? 'l0';
  const crosswalk = units.flatMap(({ id }) => {
    const kind = random.share();
    if (kind < 0.1) return [];
    if (kind < 0.2)
      return [
        { from: id, to: anywhere(), share: 0.6 },
        { from: id, to: anywhere(), share: 0.4 },
      ];
    return [{ from: id, to: anywhere(), share: kind < 0.25 ? 0.5 : 1 }];
  });
  return { units: later, crosswalk };
}
