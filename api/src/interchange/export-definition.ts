import type { Definition } from '@takhoyde/survey-definitions';
import { writeDdi } from './ddi/write-ddi.ts';

export const exportFormats = ['json', 'ddi'] as const;
/** A kind of file that can be written. */
export type ExportFormat = (typeof exportFormats)[number];

/** A file to be saved by whoever asked for it. */
export type ExportedFile = { fileName: string; mediaType: string; content: string };

/**
 * Writes a definition as a file: JSON in the layout that `publishJsonSchema` describes, or DDI-Codebook 2.5. Both are read back by
 * `importDefinition` without loss.
 */
export const exportDefinition = (definition: Definition, format: ExportFormat): ExportedFile => {
  const name = `${definition.id}-${definition.version}`;
  if (format === 'json')
    return { fileName: `${name}.json`, mediaType: 'application/json', content: `${JSON.stringify(definition, null, 2)}\n` };
  return { fileName: `${name}.ddi.xml`, mediaType: 'application/xml', content: writeDdi(definition) };
};
