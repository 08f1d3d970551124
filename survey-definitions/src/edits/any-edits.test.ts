import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  definitionEditSchema,
  definitionShape,
  editDefinition,
  editRefusalRules,
  findingsAgainst,
  findingsAgainstBank,
  parseDefinition,
} from '../index.ts';
import { bank } from '../shipped.ts';
import { anyEdit, anyShipped } from '../../test/any-edit.ts';
import { harbour } from '../../test/harbour.ts';

describe('any sequence of edits', () => {
  test('gives a definition of the right shape, which the reader can judge without throwing', () => {
    let carriedOut = 0;
    fc.assert(
      fc.property(
        fc.oneof(anyShipped, fc.constant(harbour)),
        fc.array(anyEdit, { minLength: 10, maxLength: 22 }),
        (base, edits) => {
          let definition = base;
          for (const chosen of edits) {
            const edit = chosen(definition);
            expect(definitionEditSchema.safeParse(edit).success).toBe(true);
            const outcome = editDefinition(definition, edit, { bank, base });
            if (outcome.refused !== undefined) expect(editRefusalRules).toContain(outcome.refused.rule);
            if (outcome.definition === undefined) continue;
            carriedOut += 1;
            definition = outcome.definition;
            const shape = definitionShape.safeParse(definition);
            expect(shape.error?.issues).toBeUndefined();
            expect(shape.data).toEqual(definition); // nothing had to be filled in
          }
          expect(Array.isArray(parseDefinition(definition).findings)).toBe(true);
        },
      ),
      { seed: 11, numRuns: 40 },
    );
    expect(carriedOut).toBeGreaterThan(200);
  });

  test('never loses a locked item, hides a change of words or leaves the version behind', () => {
    fc.assert(
      fc.property(anyShipped, fc.array(anyEdit, { minLength: 10, maxLength: 22 }), (base, edits) => {
        let definition = base;
        for (const edit of edits)
          definition = editDefinition(definition, edit(definition), { bank, base }).definition ?? definition;
        expect(findingsAgainst(base, definition)).toEqual([]);
        expect(findingsAgainstBank(bank, definition)).toEqual([]);
      }),
      { seed: 12, numRuns: 25 },
    );
  });

  test('leaves nothing that points at what is gone, and no dimension that says it has more than it has', () => {
    const never = [
      'dangling-id',
      'dimension-too-small',
      'dimension-not-single',
      'min-answered-unreachable',
      'item-asked-nowhere',
    ];
    fc.assert(
      fc.property(anyShipped, fc.array(anyEdit, { minLength: 10, maxLength: 22 }), (base, edits) => {
        let definition = base;
        for (const edit of edits)
          definition = editDefinition(definition, edit(definition), { bank, base }).definition ?? definition;
        expect(parseDefinition(definition).findings.filter(({ rule }) => never.includes(rule))).toEqual([]);
      }),
      { seed: 13, numRuns: 25 },
    );
  });
});
