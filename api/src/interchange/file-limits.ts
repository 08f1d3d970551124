import { RefusedImport } from './refused-import.ts';

/** The largest file that is read, in characters. The largest real questionnaire we met has 0.4 million. */
export const maxImportLength = 4_000_000;
/** The most elements an XML file may have, counted as `<`. */
const maxTagCount = 200_000;
const maxJsonDepth = 64;
const maxJsonNodeCount = 200_000;

/** Says what there is too much of, and what would mend it. */
export const refuseSize = (counted: string, found: number, room: number): never => {
  throw new RefusedImport('too-large', {
    where: 'file',
    values: [counted, String(found), String(room)],
    what: `the file has ${found} ${counted}, and there is room for ${room}; divide it into several questionnaires`,
  });
};

/** The most questions of any kind that a file may have; how many of them a definition has room for is another matter. */
const maxQuestionCount = 5000;

/** Refuses a file with more questions than any form has, before each of them is looked at. */
export const requireQuestionCount = (count: number): void => {
  if (count > maxQuestionCount) refuseSize('questions', count, maxQuestionCount);
};

/** Refuses a file by its size alone, before anything reads it. */
export const requireReadableSize = (content: string): void => {
  if (content.trim() === '') throw new RefusedImport('empty-file', { where: 'file', what: 'the file is empty; export it again' });
  if (content.length > maxImportLength) refuseSize('characters', content.length, maxImportLength);
  if (!content.isWellFormed())
    throw new RefusedImport('not-unicode', { where: 'file', what: 'the file has broken characters; save it as UTF-8' });
};

/** Refuses XML with more elements than a questionnaire has, before it becomes a tree. */
export const requireReadableTagCount = (content: string): void => {
  let count = 0;
  for (let at = content.indexOf('<'); at >= 0; at = content.indexOf('<', at + 1)) count += 1;
  if (count > maxTagCount) refuseSize('elements', count, maxTagCount);
};

/** Refuses JSON that is nested deeper, or has more nodes, than a questionnaire. Walks without recursion. */
export const requireReadableJson = (json: unknown): void => {
  const waiting: { node: unknown; depth: number }[] = [{ node: json, depth: 0 }];
  for (let count = 0; ; count += 1) {
    const next = waiting.pop();
    if (next === undefined) return;
    if (next.depth > maxJsonDepth)
      throw new RefusedImport('too-deep', { where: 'file', what: `the file is nested deeper than ${maxJsonDepth} levels` });
    if (count > maxJsonNodeCount) refuseSize('values', count, maxJsonNodeCount);
    if (typeof next.node !== 'object' || next.node === null) continue;
    for (const child of Object.values(next.node)) waiting.push({ node: child, depth: next.depth + 1 });
  }
};
