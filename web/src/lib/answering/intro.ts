import type { LocalizedText } from '@takhoyde/api/contract';
import type { Definition } from '@takhoyde/survey-definitions';

/** A text of the definition: something to take note of (varsling, free text), or an ordinary explanation. */
export interface TextBlock {
  readonly key: string;
  readonly text: LocalizedText;
  readonly isNotice: boolean;
}

/** What a definition says before its questions. */
export interface Intro {
  /** The long form of the protection, in its order. */
  readonly protection: readonly LocalizedText[];
  readonly blocks: readonly TextBlock[];
}

/** Said on the first page in five short lines already; the long form is folded away. */
const protectionKeys: readonly string[] = ['intro.privacy', 'intro.groups', 'intro.voluntary'];
/** Stands at the foot of every page. */
const footKey = 'notice.varsling.short';

/** The texts behind a list of keys, in its order. Keys without a text are left out. */
export const blocksOf = (definition: Definition, keys: readonly string[]): TextBlock[] =>
  keys.flatMap((key) => {
    const text = definition.texts[key];
    return text === undefined || key === footKey ? [] : [{ key, text, isNotice: key.startsWith('notice.') }];
  });

/** What the definition says before its questions: the long form of the protection, and the rest in its order. */
export const introOf = (definition: Definition): Intro => {
  const blocks = blocksOf(definition, definition.intro);
  return {
    protection: blocks.filter(({ key }) => protectionKeys.includes(key)).map(({ text }) => text),
    blocks: blocks.filter(({ key }) => !protectionKeys.includes(key)),
  };
};
