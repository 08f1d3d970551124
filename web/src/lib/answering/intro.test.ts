import { shippedDefinition } from '@takhoyde/survey-definitions/shipped';
import { describe, expect, test } from 'vitest';
import { blocksOf, introOf } from './intro.ts';

const definition = shippedDefinition('ytringsklima');
if (definition === undefined) throw new Error('Ytringsklima is shipped');

describe('what a definition says before its questions', () => {
  test('keeps the long form of the protection, word for word', () => {
    expect(introOf(definition).protection).toEqual(
      ['intro.privacy', 'intro.groups', 'intro.voluntary'].map((key) => definition.texts[key]),
    );
  });
  test('shows the long notice about varsling as a notice, and leaves the short one to the foot of the page', () => {
    expect(introOf(definition).blocks.map(({ key, isNotice }) => [key, isNotice])).toEqual([['notice.varsling.long', true]]);
  });
  test('shows a text that only this definition has', () => {
    const hello = { nb: 'Velkommen', nn: 'Velkomen', en: 'Welcome' };
    const other = { ...definition, intro: ['hello'], texts: { hello } };
    expect(introOf(other).blocks).toEqual([{ key: 'hello', text: hello, isNotice: false }]);
  });
  test('leaves out a key without a text', () => {
    expect(blocksOf(definition, ['no.such.text'])).toEqual([]);
  });
});
