import { describe, expect, test } from 'vitest';
import { formatsOf } from './formats.ts';

describe('numbers', () => {
  test('have a decimal comma in Norwegian and a point in English', () => {
    expect(formatsOf('nb').mean(3.25)).toBe('3,3');
    expect(formatsOf('nn').mean(3.25)).toBe('3,3');
    expect(formatsOf('en').mean(3.25)).toBe('3.3');
  });
  test('have a space as thousands mark in Norwegian', () => {
    expect(formatsOf('nb').count(10821).replace(/\s/u, ' ')).toBe('10 821');
  });
  test('that are differences say their sign, with a true minus', () => {
    expect(formatsOf('nb').difference(4.4)).toBe('+4');
    expect(formatsOf('nb').difference(-4.4)).toBe('−4');
    expect(formatsOf('en').difference(0.2)).toBe('0');
  });
});

describe('dates', () => {
  test('are written out in the reader’s language', () => {
    expect(formatsOf('nb').date('2028-11-20')).toBe('20. november 2028');
    expect(formatsOf('en').date('2028-11-20')).toBe('20 November 2028');
  });
  test('with a time are told in the time of Oslo', () => {
    expect(formatsOf('nb').dateAndTime('2028-11-20T08:00:00Z')).toContain('09:00');
  });
});

test('names are sorted with æ, ø and å last', () => {
  expect(['Ås', 'Bjørk', 'Ørn', 'Alm'].sort(formatsOf('nb').compareNames)).toEqual(['Alm', 'Bjørk', 'Ørn', 'Ås']);
});
