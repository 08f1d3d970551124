import type { Definition } from './definition.ts';
import type { ItemId } from './identifiers.ts';
import type { Answers } from './respondent.ts';
import { stableHash } from './stable-hash.ts';

export { rotationSchema, type Rotation } from './rotation-schema.ts';

/** The block an item stands in, counted from 0; `undefined` when it is asked of everybody. */
export const rotationBlockOfItem = ({ rotation }: Pick<Definition, 'rotation'>, id: ItemId): number | undefined => {
  const at = rotation?.blocks.findIndex((block) => block.includes(id)) ?? -1;
  return at === -1 ? undefined : at;
};

/** Whether somebody who was given this block is asked the item. Without a block everything is asked: a print, a preview. */
export const isAskedInBlock = (definition: Definition, id: ItemId, block: number | undefined): boolean => {
  const ofItem = rotationBlockOfItem(definition, id);
  return block === undefined || ofItem === undefined || ofItem === block;
};

/** The blocks of a definition, or one `undefined` where nothing rotates: what a caller goes through to see every way. */
export const rotationBlocks = ({ rotation }: Definition): readonly (number | undefined)[] =>
  rotation === undefined ? [undefined] : rotation.blocks.map((_block, at) => at);

/**
 * The block all holders of one ballot bucket are asked, for definitions that rotate `per: 'bucket'`. Phone and server reckon it
 * from the same two names, so nothing about it is stored or sent. `undefined` when nothing rotates by bucket.
 */
export const rotationBlockOfBucket = ({ rotation }: Definition, waveId: string, bucketId: string): number | undefined =>
  rotation?.per === 'bucket' ? stableHash(`${waveId}|${bucketId}`) % rotation.blocks.length : undefined;

/**
 * The block one person is asked, for definitions that rotate `per: 'person'`. The phone draws it once and keeps it in its draft.
 * `undefined` when nothing rotates by person.
 * @param randomUnit a number from 0 up to, but not including, 1, from a generator nobody can foresee
 */
export const drawRotationBlock = ({ rotation }: Definition, randomUnit: number): number | undefined =>
  rotation?.per === 'person' ? Math.min(Math.floor(randomUnit * rotation.blocks.length), rotation.blocks.length - 1) : undefined;

/**
 * The block a set of answers must have been given under, for `per: 'person'` where the server does not know what was drawn: the
 * one with most answers, the first of equals. `undefined` when no item of any block is answered, or nothing rotates by person.
 */
export const rotationBlockOfAnswers = ({ rotation }: Definition, answers: Answers): number | undefined => {
  if (rotation?.per !== 'person') return undefined;
  const counts = rotation.blocks.map((block) => block.filter((id) => Object.hasOwn(answers, id)).length);
  const most = Math.max(...counts);
  return most === 0 ? undefined : counts.indexOf(most);
};
