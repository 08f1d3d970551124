import { RefusedRequest } from '../../http/errors.ts';
import type { BoxStorage } from '../desk/counting-desk.ts';

/** What an operator has to say, in so many words, before a wave of real people opens on storage that may lose ballots. */
export const trialSentence = 'This is a trial: a power cut may lose answers.';

/** How both stores lie. */
type Storage = Omit<BoxStorage, 'isAnswering'> & { readonly who: BoxStorage['what']; readonly isDemo: boolean };

/** Why the storage is not fit for more than a trial; undefined when it is. */
const weaknessOf = ({ who, what, hasSeparateClusters }: Storage): string | undefined => {
  if (who === 'embedded' || what === 'embedded')
    return 'the embedded database never syncs to disk, so a power cut may lose answers';
  if (!hasSeparateClusters) return 'WHO and WHAT lie in the same database cluster, so a copy of the disk could be sorted by time';
  return undefined;
};

/**
 * Whether a planned wave is a trial. Demo data may lie anywhere.
 * Edges: weak storage without the sentence is refused, and told which sentence it takes.
 */
export const requireDurability = (storage: Storage, acknowledgement: string | undefined): { isTrial: boolean } => {
  const weakness = weaknessOf(storage);
  if (weakness === undefined || storage.isDemo) return { isTrial: false };
  if (acknowledgement === trialSentence) return { isTrial: true };
  throw new RefusedRequest({
    status: 409,
    code: 'trial-acknowledgement-needed',
    title: weakness,
    detail: `Use two PostgreSQL clusters, or send trialAcknowledgement: "${trialSentence}"`,
  });
};
