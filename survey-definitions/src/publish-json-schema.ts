import { z } from 'zod';
import { definitionShape } from './definition.ts';

/**
 * The layout of a definition as JSON Schema (2020-12), for those who write one with other tools. It describes the shape,
 * as it may be sent (fields with a default may be left out); the rules of method are only in `parseDefinition`.
 */
export const publishJsonSchema = (): Record<string, unknown> => ({
  $id: 'urn:takhoyde:definition:1',
  title: 'Takhøyde survey definition, version 1',
  ...z.toJSONSchema(definitionShape, { io: 'input' }),
});
