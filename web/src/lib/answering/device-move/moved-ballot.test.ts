import { shippedDefinition } from '@takhoyde/survey-definitions/shipped';
import encodeQR from 'qr';
import { describe, expect, test } from 'vitest';
import { questionOf } from '../question.ts';
import { answerNumbers, answersOfNumbers } from './answer-numbers.ts';
import { moveAddress } from './move-in-address.ts';
import { packBallot, unpackBallot, type MovedBallot } from './moved-ballot.ts';

const ids = ['kulturkartlegging', 'lederkapabiliteter-2030', 'omstillingspuls', 'samhandling', 'ytringsklima'];

const definitionOf = (id: string) => {
  const definition = shippedDefinition(id);
  if (definition === undefined) throw new Error(`${id} is shipped`);
  return definition;
};

/** Every question answered with its last choice; those with several, with as many as may be chosen. */
const fullAnswersOf = (id: string) => {
  const definition = definitionOf(id);
  return Object.fromEntries(
    definition.items.flatMap((item) => {
      const question = questionOf(definition, item);
      const values = question?.choices.map(({ value }) => value) ?? [];
      if (question === undefined) return [];
      const several = values.slice(-question.mostCount).map(String);
      return [[item.id, question.kind === 'several' ? several : (values.at(-1) ?? '')] as const];
    }),
  );
};

const ballot: MovedBallot = {
  bucket: 'a-bucket-of-forty-letters-and-digits-123',
  nonce: Uint8Array.from({ length: 32 }, (_, place) => place),
  signature: Uint8Array.from({ length: 256 }, (_, place) => 255 - place),
  view: 'list',
  rotationBlock: 3,
  answerNumbers: [],
};

describe.each(ids)('a ballot of %s', (id) => {
  const definition = definitionOf(id);
  const answers = fullAnswersOf(id);
  const packed = packBallot({ ...ballot, answerNumbers: answerNumbers(definition, answers) });

  test('comes out of a link as it went in, with every answer', () => {
    const unpacked = unpackBallot(packed);
    expect(unpacked).toEqual({ ...ballot, answerNumbers: answerNumbers(definition, answers) });
    expect(answersOfNumbers(definition, unpacked?.answerNumbers ?? [])).toEqual(answers);
  });

  test('fits a QR code that a 360 pixel screen shows with three pixels to the module', () => {
    const address = moveAddress('https://takhoyde.oslo.kommune.no', 'kulturkartlegging-2028', packed);
    const moduleCount = encodeQR(address, 'raw', { ecc: 'low', border: 4 }).length;
    expect(moduleCount * 3).toBeLessThanOrEqual(320);
  });
});

test('no answer at all costs nothing, and a ballot without a rotation has none afterwards', () => {
  const packed = packBallot({ ...ballot, view: 'one', rotationBlock: undefined });
  expect(unpackBallot(packed)).toEqual({ ...ballot, view: 'one', rotationBlock: undefined });
});

test('a link that lost its end, or one letter of which is another, is told from a whole one', () => {
  const packed = packBallot({ ...ballot, answerNumbers: [1, 2, 3, 300] });
  for (const length of [0, 10, packed.length - 40, packed.length - 4])
    expect(unpackBallot(packed.slice(0, length))).toBeUndefined();
  for (const place of [0, 60, 200, packed.length - 10]) {
    const other = packed.charAt(place) === 'Q' ? 'g' : 'Q';
    expect(unpackBallot(packed.slice(0, place) + other + packed.slice(place + 1))).toBeUndefined();
  }
  expect(unpackBallot('***')).toBeUndefined();
});
