import { fromBase64url } from '#lib/ballot/base64url.ts';
import { nonceByteCount } from '#lib/ballot/ballot-message.ts';
import type { Journey } from '../journey.svelte.ts';
import { answerNumbers } from './answer-numbers.ts';
import { packBallot } from './moved-ballot.ts';

/** What is taken along of a journey. Edges: `undefined` when its ballot is no longer waiting here for an answer. */
export const packJourney = async (journey: Pick<Journey, 'heldBallot' | 'questionnaire'>): Promise<string | undefined> => {
  const [held, questionnaire] = [await journey.heldBallot(), journey.questionnaire];
  if (held?.stage !== 'signed' || questionnaire === undefined) return undefined;
  const { view, rotationBlock } = questionnaire.note;
  return packBallot({
    bucket: held.bucket,
    nonce: fromBase64url(held.message).slice(-nonceByteCount),
    signature: fromBase64url(held.signature),
    view,
    rotationBlock,
    answerNumbers: answerNumbers(questionnaire.sheet.definition, questionnaire.answersToSend),
  });
};
