import { z } from 'zod';
import { unitId } from './common.ts';

const unitName = z.string().trim().min(1).max(200);
const share = z.number().gt(0).lte(1).meta({ description: 'Part of the unit’s people, over 0 and up to 1' });
const words = z.string().trim().max(300);

/** A part of a divided unit: a new unit, and the part of the people who go there. */
const splitPart = z.strictObject({ unitId, name: unitName, parentId: unitId, share });

/**
 * One step of a reform, as it is drawn: what is done to the planned structure. The crosswalk follows from the steps.
 * `send` says directly where an earlier unit’s people go; everything else moves whole units.
 */
export const reformStep = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('add'),
      unitId,
      parentId: unitId,
      name: unitName,
      unitType: z.string().trim().min(1).max(80),
    }),
    z.strictObject({ kind: z.literal('move'), unitId, toParentId: unitId }),
    z.strictObject({
      kind: z.literal('merge'),
      unitIds: z.array(unitId).min(2).max(50),
      into: z.strictObject({ unitId, name: unitName }),
      alikeTypes: z
        .array(z.string().min(1).max(80))
        .max(20)
        .meta({ description: 'Types of units below that are merged too, where they have the same name' }),
    }),
    z.strictObject({ kind: z.literal('rename'), unitId, name: unitName, newUnitId: unitId.optional() }),
    z.strictObject({ kind: z.literal('split'), unitId, parts: z.array(splitPart).min(2).max(20), basis: words.min(1) }),
    z.strictObject({ kind: z.literal('close'), unitId, note: words }),
    z.strictObject({
      kind: z.literal('send'),
      fromUnitId: unitId,
      to: z.array(z.strictObject({ unitId, share })).max(20).meta({ description: 'Shares add up to 1; nobody: the unit closes' }),
      basis: words.min(1),
      note: words,
    }),
  ])
  .meta({ id: 'ReformStep' });
export type ReformStep = z.infer<typeof reformStep>;
