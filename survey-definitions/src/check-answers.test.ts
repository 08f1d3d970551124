import { describe, expect, test } from 'vitest';
import {
  audienceOf,
  checkAnswers,
  dropHiddenAnswers,
  shownItems,
  shownSections,
  type Answers,
  type RespondentContext,
} from './index.ts';
import { shippedDefinition } from './shipped.ts';
import { harbour } from '../test/harbour.ts';

const docker: RespondentContext = {
  audience: 'employees',
  attributes: { skift: 'natt' },
  isFirstWave: false,
  areCommentsAsked: true,
};
const ids = (context: RespondentContext, answers: Answers): string[] =>
  shownItems(harbour, context, answers).map((item) => item.id);

describe('what one respondent is shown', () => {
  test('an employee who has answered nothing yet', () => {
    expect(ids(docker, {})).toEqual([
      'ro1',
      'ro2',
      'ro3',
      'hvem',
      'kai.si',
      'kai.spurt',
      'land.si',
      'land.spurt',
      'led_v',
      'sett',
      'hvor_ofte',
      'fritt',
    ]);
  });
  test('a leader is asked about own leadership, whatever the level is called', () => {
    const boss = { ...docker, audience: audienceOf({ isLeader: true }) };
    expect(ids(boss, {})).toContain('led_s');
    expect(ids(boss, {})).not.toContain('led_v');
  });
  test('the audience printed on the ballot can not be overwritten by an attribute', () => {
    const pulse = shippedDefinition('omstillingspuls');
    const liar = { ...docker, attributes: { audience: 'leaders' } };
    expect(pulse && shownItems(pulse, liar, {}).map((item) => item.id)).not.toContain('OML-1');
  });
  test('a section without items is not shown', () => {
    expect(shownSections(harbour, docker, { hvem: ['ingen'] }).map(({ section }) => section.id)).toEqual([
      'dag',
      'leder',
      'hendelse',
      'ord',
    ]);
  });
  test('in the first wave nobody is asked about the previous one', () => {
    expect(ids({ ...docker, isFirstWave: true }, {})).not.toContain('ro3');
  });
  test('free text is not asked when the wave takes no comments', () => {
    expect(ids({ ...docker, areCommentsAsked: false }, {})).not.toContain('fritt');
  });
  test('an open question that is off by default is asked only when the wave names it', () => {
    const pulse = shippedDefinition('omstillingspuls');
    const shown = (context: RespondentContext) => pulse && shownItems(pulse, context, {}).map((item) => item.id);
    expect(shown(docker)).not.toContain('APN-OMS');
    expect(shown({ ...docker, switchedOnItems: ['APN-OMS'] })).toContain('APN-OMS');
    expect(shown({ ...docker, switchedOnItems: ['APN-OMS'], areCommentsAsked: false })).not.toContain('APN-OMS');
  });
});

describe('answers that may be counted', () => {
  test('a whole set of answers, one of them "do not know", one skipped', () => {
    const answers = { ro1: 6, ro2: 'NA', hvem: ['kai', 'skip'], sett: 'ja', melde: 'nei', hvor_ofte: 20, fritt: 'Flere folk.' };
    expect(checkAnswers(harbour, docker, answers)).toEqual([]);
  });
  test('nothing at all is an answer, since nothing is required', () => {
    expect(checkAnswers(harbour, docker, {})).toEqual([]);
  });
  test.each<[string, Answers, string, string]>([
    ['an item of another survey', { 'TRY-1': 3 }, 'TRY-1', 'unknown-item'],
    ['a name every object has', { constructor: 3 }, 'constructor', 'unknown-item'],
    ['a point above the scale', { ro1: 7 }, 'ro1', 'off-scale'],
    ['a point between points', { ro1: 2.5 }, 'ro1', 'off-scale'],
    ['no number', { ro1: Number.NaN }, 'ro1', 'off-scale'],
    ['a point of another scale', { hvor_ofte: 5 }, 'hvor_ofte', 'off-scale'],
    ['a word for a point', { ro1: 'seks' }, 'ro1', 'wrong-kind'],
    ['an option nobody offered', { sett: 'kanskje' }, 'sett', 'no-such-option'],
    ['"do not know" where it is not offered', { sett: 'NA' }, 'sett', 'no-such-option'],
    ['one answer where several may be given', { hvem: 'kai' }, 'hvem', 'wrong-kind'],
    ['an empty choice, which is skipping', { hvem: [] }, 'hvem', 'nothing-chosen'],
    ['more than allowed', { hvem: ['kai', 'skip', 'ingen'] }, 'hvem', 'too-many-choices'],
    ['the same twice', { hvem: ['kai', 'kai'] }, 'hvem', 'chosen-twice'],
    ['"none" beside one', { hvem: ['kai', 'ingen'] }, 'hvem', 'exclusive-with-others'],
    ['a text longer than the field', { fritt: 'x'.repeat(401) }, 'fritt', 'text-too-long'],
    ['an answer for the other audience', { led_s: 3 }, 'led_s', 'hidden-item'],
    ['an answer that was never asked for', { melde: 'ja' }, 'melde', 'hidden-item'],
    ['an answer whose reason was taken back', { sett: 'nei', melde: 'ja' }, 'melde', 'hidden-item'],
  ])('%s is refused by item and rule', (_name, answers, item, rule) => {
    expect(checkAnswers(harbour, docker, answers)).toEqual([{ item, rule }]);
  });
  test('what was hidden is dropped before sending, and what follows from it too', () => {
    const kept = dropHiddenAnswers(harbour, docker, { hvem: ['ingen'], 'kai.si': 5, sett: 'nei', melde: 'ja', ro1: 3 });
    expect(kept).toEqual({ ro1: 3, hvem: ['ingen'], sett: 'nei' });
    expect(checkAnswers(harbour, docker, kept)).toEqual([]);
  });
  test('a refusal never repeats the answer', () => {
    const refusals = checkAnswers(harbour, docker, { ro1: 'hemmelig' });
    expect(JSON.stringify(refusals)).not.toContain('hemmelig');
  });
});
