import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionInWords, languages, type Condition } from './index.ts';
import { shippedDefinitions } from './shipped.ts';
import { anyCondition } from '../test/any-condition.ts';
import { harbour } from '../test/harbour.ts';

const isLeader: Condition = { attr: 'audience', in: ['leaders'] };
const saw: Condition = { item: 'sett', in: ['ja'] };
const quay: Condition = { item: 'hvem', includes: 'kai' };
const asked: Condition = { wave: 'notFirst' };
const inBokmaal = (condition: Condition): string => conditionInWords(condition, harbour, 'nb');

describe('a condition in words', () => {
  test.each<[string, Condition, string, string, string]>([
    ['leaders', isLeader, 'den som svarer, er leder', 'den som svarer, er leiar', 'the person answering is a manager'],
    [
      'both audiences',
      { attr: 'audience', in: ['leaders', 'employees'] },
      'den som svarer, er enten leder eller medarbeider',
      'den som svarer, er anten leiar eller medarbeidar',
      'the person answering is either a manager or an employee',
    ],
    [
      'an attribute',
      { attr: 'skift', in: ['natt'] },
      'opplysningen «skift» er «natt»',
      'opplysninga «skift» er «natt»',
      'the background variable “skift” is “natt”',
    ],
    [
      'an option of a choice',
      saw,
      'svaret på «Har du sett noe farlig det siste året?» er «Ja»',
      'svaret på «Har du sett noko farleg det siste året?» er «Ja»',
      'the answer to “Have you seen anything dangerous in the past year?” is “Yes”',
    ],
    [
      'points of a scale and the way out of it',
      { item: 'ro1', in: [1, 2, 'NA'] },
      'svaret på «Jeg har ro til å gjøre jobben ordentlig» er enten «Grad 1 av seks», «Grad 2 av seks» eller «Vet ikke»',
      'svaret på «Eg har ro til å gjere jobben skikkeleg» er anten «Grad 1 av seks», «Grad 2 av seks» eller «Veit ikkje»',
      "the answer to “I have the peace to do my job properly” is either “Degree 1 of six”, “Degree 2 of six” or “Don't know”",
    ],
    [
      'one of several options',
      quay,
      '«De på kaia» er valgt i «Hvem jobber du med?»',
      '«Dei på kaia» er vald i «Kven jobbar du med?»',
      '“Those on the quay” is chosen in “Who do you work with?”',
    ],
    [
      'a later wave',
      asked,
      'undersøkelsen er gjennomført før',
      'undersøkinga er gjennomført før',
      'the survey has been run before',
    ],
    [
      'not an answer, which a skipped question is not either',
      { not: saw },
      'svaret på «Har du sett noe farlig det siste året?» er noe annet enn «Ja» (eller mangler)',
      'svaret på «Har du sett noko farleg det siste året?» er noko anna enn «Ja» (eller manglar)',
      'the answer to “Have you seen anything dangerous in the past year?” is anything but “Yes” (or missing)',
    ],
    [
      'not chosen',
      { not: quay },
      '«De på kaia» ikke er valgt i «Hvem jobber du med?»',
      '«Dei på kaia» ikkje er vald i «Kven jobbar du med?»',
      '“Those on the quay” is not chosen in “Who do you work with?”',
    ],
    [
      'the first wave',
      { not: asked },
      'undersøkelsen gjennomføres for første gang',
      'undersøkinga blir gjennomført for første gong',
      'the survey is run for the first time',
    ],
    [
      'all',
      { all: [isLeader, quay, asked] },
      'den som svarer, er leder, «De på kaia» er valgt i «Hvem jobber du med?» og undersøkelsen er gjennomført før',
      'den som svarer, er leiar, «Dei på kaia» er vald i «Kven jobbar du med?» og undersøkinga er gjennomført før',
      'the person answering is a manager, “Those on the quay” is chosen in “Who do you work with?” and the survey has been run before',
    ],
    [
      'any',
      { any: [isLeader, asked] },
      'den som svarer, er leder eller undersøkelsen er gjennomført før',
      'den som svarer, er leiar eller undersøkinga er gjennomført før',
      'the person answering is a manager or the survey has been run before',
    ],
  ])('%s', (_name, condition, nb, nn, en) => {
    expect(languages.map((language) => conditionInWords(condition, harbour, language))).toEqual([nb, nn, en]);
  });

  test('not being a leader is being an employee', () => {
    expect(inBokmaal({ not: isLeader })).toBe('den som svarer, er medarbeider');
    expect(inBokmaal({ not: { attr: 'audience', in: ['leaders', 'employees'] } })).toBe('aldri');
  });

  test('what is nested stands in brackets, so that «og» and «eller» cannot be mixed up', () => {
    expect(inBokmaal({ all: [isLeader, { any: [quay, asked] }] })).toBe(
      'den som svarer, er leder og («De på kaia» er valgt i «Hvem jobber du med?» eller undersøkelsen er gjennomført før)',
    );
  });

  test('a list in a list of the same kind is one list, and a list of one is what is in it', () => {
    expect(inBokmaal({ all: [isLeader, { all: [quay, { any: [asked] }] }] })).toBe(inBokmaal({ all: [isLeader, quay, asked] }));
  });

  test('not all is that one is not, and not any is that none is', () => {
    expect(inBokmaal({ not: { all: [isLeader, quay] } })).toBe(inBokmaal({ any: [{ not: isLeader }, { not: quay }] }));
    expect(inBokmaal({ not: { any: [isLeader, quay] } })).toBe(inBokmaal({ all: [{ not: isLeader }, { not: quay }] }));
    expect(inBokmaal({ not: { not: quay } })).toBe(inBokmaal(quay));
  });

  test('what the definition does not know is told by its id', () => {
    expect(inBokmaal({ item: 'borte', in: ['ja', 3] })).toBe('svaret på «borte» er enten «ja» eller «3»');
    expect(inBokmaal({ item: 'hvem', includes: 'constructor' })).toBe('«constructor» er valgt i «Hvem jobber du med?»');
  });

  test('whatever the condition, there are words, and never without end', () => {
    fc.assert(
      fc.property(anyCondition, fc.constantFrom(...languages), (condition, language) => {
        const words = conditionInWords(condition, harbour, language);
        expect(words).not.toBe('');
        expect(words).not.toMatch(/undefined|\[object/);
      }),
      { seed: 3, numRuns: 500 },
    );
    const own: { not: Condition } = { not: asked };
    own.not = own;
    expect(inBokmaal(own)).toBe('…');
  });

  test('every condition of the shipped instruments is told without a single id', () => {
    for (const definition of shippedDefinitions) {
      const conditions = [...definition.logic, ...definition.sections].flatMap(({ showIf }) => (showIf ? [showIf] : []));
      for (const condition of conditions)
        for (const language of languages)
          expect(conditionInWords(condition, definition, language)).not.toMatch(/[A-Z]{2,}-|[«“](?:NA|ja|[a-z]+)[»”]/);
    }
  });
});
