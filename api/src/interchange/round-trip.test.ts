import { canonicalDefinition, type Definition } from '@takhoyde/survey-definitions';
import { shippedDefinitions } from '@takhoyde/survey-definitions/shipped';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { harbour } from '../../../survey-definitions/test/harbour.ts';
import { exportDefinition, exportFormats, type ExportFormat } from './export-definition.ts';
import { importDefinition } from './import-definition.ts';
import { anyDefinition } from './test/any-definition.ts';

const backAgain = (definition: Definition, format: ExportFormat) => importDefinition(exportDefinition(definition, format));

describe.each(exportFormats)('a round trip through %s loses nothing', (format) => {
  test.each([...shippedDefinitions, harbour].map((definition) => ({ id: definition.id, definition })))(
    '$id',
    ({ definition }) => {
      const outcome = backAgain(definition, format);
      expect(outcome).toMatchObject({ kind: 'imported', report: [] });
      expect(outcome.kind === 'imported' && canonicalDefinition(outcome.definition)).toBe(canonicalDefinition(definition));
    },
  );

  test('also of a definition that a database gave back with its fields in another order', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .map(([key, inner]) => [key, turned(inner)])
          .reverse(),
      );
    };
    for (const definition of shippedDefinitions)
      expect(backAgain(turned(definition) as typeof definition, format)).toMatchObject({ kind: 'imported', report: [] });
  });

  test('any definition, with any words', () => {
    fc.assert(
      fc.property(anyDefinition, (definition) => {
        const outcome = backAgain(definition, format);
        expect(outcome).toMatchObject({ kind: 'imported', report: [] });
        expect(outcome.kind === 'imported' && canonicalDefinition(outcome.definition)).toBe(canonicalDefinition(definition));
      }),
      { seed: 20261123, numRuns: 200 },
    );
  });
});

test('a file is named after what it holds, and the same definition gives the same file', () => {
  expect(exportDefinition(harbour, 'json').fileName).toBe('havnetrivsel-2.1.0.json');
  expect(exportDefinition(harbour, 'ddi')).toMatchObject({
    fileName: 'havnetrivsel-2.1.0.ddi.xml',
    mediaType: 'application/xml',
  });
  expect(exportDefinition(harbour, 'ddi')).toEqual(exportDefinition(structuredClone(harbour), 'ddi'));
});

test('a round trip without our notes would lose what DDI has no home for', () => {
  const bare = exportDefinition(harbour, 'ddi').content.replace(/<notes type="takhoyde[^]*?<\/notes>/gu, '');
  const outcome = importDefinition({ content: bare, fileName: 'bare.xml' });
  expect(outcome.kind === 'imported' && canonicalDefinition(outcome.definition)).not.toBe(canonicalDefinition(harbour));
});
