import type { Language } from '@takhoyde/api/contract';
import type { Messages } from '#lib/messages/messages.ts';

/** The words for moving to another device: loaded when somebody wants to, and in one language. */
export const loadMoveWords = async (language: Language): Promise<Messages['deviceMove']> => {
  switch (language) {
    case 'nn':
      return (await import('#lib/messages/nn/device-move.ts')).deviceMove;
    case 'en':
      return (await import('#lib/messages/en/device-move.ts')).deviceMove;
    default:
      return (await import('#lib/messages/nb/device-move.ts')).deviceMove;
  }
};
