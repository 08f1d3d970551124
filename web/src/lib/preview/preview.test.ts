import { rotationBlocks, shownItems, type Answers, type Definition } from '@takhoyde/survey-definitions';
import { shippedDefinition } from '@takhoyde/survey-definitions/shipped';
import { describe, expect, test } from 'vitest';
import { previewChoice, previewQuery, type PreviewChoice } from './preview-choice.ts';
import { screenData } from './preview-data.ts';
import { previewMessageOf } from './preview-message.ts';
import { previewContext } from './preview-context.ts';
import { previewSubject } from './preview-subject.ts';

const shipped = (id: string): Definition => {
  const definition = shippedDefinition(id);
  if (definition === undefined) throw new Error('the test requires the shipped instrument');
  return definition;
};
const climate = shipped('ytringsklima');
const usual: PreviewChoice = { audience: 'employees', language: 'nb', view: 'one', isFirstWave: false, block: 0 };
const idsOf = (definition: Definition, choice: PreviewChoice = usual, answers: Answers = {}): string[] =>
  shownItems(definition, previewContext(definition, choice), answers).map(({ id }) => id);

describe('the preview of a questionnaire', () => {
  test('shows an employee no question for leaders, and a leader those too', () => {
    const employee = idsOf(climate);
    const leader = idsOf(climate, { ...usual, audience: 'leaders' });
    const forLeaders = climate.items.filter(({ audience }) => audience === 'leaders').map(({ id }) => id);
    expect(forLeaders.length).toBeGreaterThan(0);
    expect(employee.filter((id) => forLeaders.includes(id))).toEqual([]);
    expect(leader).toEqual(expect.arrayContaining(forLeaders));
  });
  test('shows what hangs on an answer when the answer is given, and hides it when it is not', () => {
    expect(idsOf(climate)).not.toContain('TAU-2');
    expect(idsOf(climate, usual, { 'TAU-1': 'ja' })).toContain('TAU-2');
    expect(idsOf(climate, usual, { 'TAU-1': 'nei' })).not.toContain('TAU-2');
  });
  test('shows one block at a time of what rotates, and all of them together show everything', () => {
    const culture = shipped('kulturkartlegging');
    const ids = culture.sections.flatMap(({ items }) => items);
    const rotating: Definition = { ...culture, rotation: { per: 'person', blocks: [ids.slice(2, 4), ids.slice(4, 6)] } };
    const shown = rotationBlocks(rotating).map((_, block) => idsOf(rotating, { ...usual, block }));
    expect(shown[0]).not.toEqual(expect.arrayContaining(ids.slice(4, 6)));
    expect(shown[1]).not.toEqual(expect.arrayContaining(ids.slice(2, 4)));
    expect(new Set(shown.flat())).toEqual(new Set(idsOf(culture)));
  });
  test('asks of the first survey what is asked of the first, and of later ones the rest', () => {
    const culture = shipped('kulturkartlegging');
    expect(previewSubject(culture).dependsOnWave).toBe(true);
    expect(idsOf(culture, { ...usual, isFirstWave: true })).not.toContain('MED-3');
    expect(idsOf(culture)).toContain('MED-3');
  });
  test('shows the local questions of every virksomhet', () => {
    const [first, ...others] = climate.items;
    if (first === undefined) throw new Error('the test requires an item');
    const local: Definition = { ...climate, items: [{ ...first, isLocal: true, virksomhet: 'V-7' }, ...others] };
    expect(idsOf(local)).toContain(first.id);
    expect(previewSubject(local).hasLocal).toBe(true);
  });
});

describe('the address of a preview', () => {
  test('says all of a choice and gives it back', () => {
    const choice: PreviewChoice = { audience: 'leaders', language: 'nn', view: 'list', isFirstWave: true, block: 2 };
    expect(previewChoice(new URLSearchParams(previewQuery(choice)), 'en', 3)).toEqual(choice);
  });
  test('without a word means an employee in the reader’s own language; a block that does not exist is the first', () => {
    expect(previewChoice(new URLSearchParams(), 'en', 1)).toEqual({ ...usual, language: 'en' });
    expect(previewChoice(new URLSearchParams('bolk=9&sprak=tlh&som=konge'), 'nb', 3)).toEqual(usual);
  });
  test('leads back to the choices, but not from inside the frame', () => {
    const url = new URL('http://a.example/instrumenter/x/forhandsvis/skjerm?som=leder&sprak=nn&versjon=1.0.0');
    expect(screenData(climate, url, 'nb').leaveTo).toBe('/instrumenter/x/forhandsvis?som=leder&sprak=nn&versjon=1.0.0');
    expect(screenData(climate, new URL(`${url.href}&ramme=ja`), 'nb').leaveTo).toBeUndefined();
  });
});

describe('what the frame tells the page around it', () => {
  const message = (origin: string, data: unknown): MessageEvent => ({ origin, data }) as MessageEvent;
  const told = { previewItem: 'TAU-1', isArrival: true };
  test('is heard from our own origin only', () => {
    expect(previewMessageOf(message('http://a.example', told), 'http://a.example')).toEqual(told);
    expect(previewMessageOf(message('http://evil.example', told), 'http://a.example')).toBeUndefined();
  });
  test('is which question is open and whether it has just come, and nothing else', () => {
    expect(previewMessageOf(message('http://a.example', { ...told, answer: 'ja' }), 'http://a.example')).toEqual(told);
    for (const data of [null, 'TAU-1', { previewItem: 3 }, {}])
      expect(previewMessageOf(message('http://a.example', data), 'http://a.example')).toBeUndefined();
  });
});
