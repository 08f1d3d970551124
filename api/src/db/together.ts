import { storageTrouble } from './storage-trouble.ts';

interface Waiting<Asked, Told> {
  readonly asked: Asked;
  readonly resolve: (told: Told) => void;
  readonly reject: (error: unknown) => void;
}

/** How to ask for several at once: those with one `key` may go together. `ask` gives what finds each one's answer. */
export type Gathering<Asked, Told> = {
  readonly keyOf: (asked: Asked) => string;
  readonly ask: (asked: readonly Asked[]) => Promise<(one: Asked) => Told>;
};

/** So many rows are still a small statement. */
const mostAtOnce = 64;

/**
 * Asks for a batch. Refused as a whole, each is asked for alone: one who cannot be answered, or two batches in each other's way, must
 * not cost a neighbour the answer. A store in trouble is not asked again: it would be asked once for each who waits.
 */
const answerAll = async <Asked, Told>(
  batch: readonly Waiting<Asked, Told>[],
  ask: Gathering<Asked, Told>['ask'],
): Promise<void> => {
  try {
    const find = await ask(batch.map(({ asked }) => asked));
    for (const { asked, resolve } of batch) resolve(find(asked));
  } catch (error) {
    if (batch.length > 1 && storageTrouble(error) === undefined) for (const one of batch) await answerAll([one], ask);
    else for (const { reject } of batch) reject(error);
  }
};

/**
 * Lets those who come while a statement is under way go together in the next, instead of one each: a rush then costs a statement
 * and a commit for many. Nobody waits for company: who comes alone goes at once. Each is answered when the commit is done. `ask` must
 * bear being asked again: what fails for several is asked for each alone, and fails only for whom it fails alone. While the store itself
 * is in trouble it fails for all of them at once.
 * @example together({ keyOf: () => '', ask: (all) => Promise.resolve((one) => all.length + one) })(1) // resolves to 2
 */
export const together = <Asked, Told>({ keyOf, ask }: Gathering<Asked, Told>): ((asked: Asked) => Promise<Told>) => {
  /** Who waits, by key; a key is here as long as a statement of it is under way. */
  const queues = new Map<string, Waiting<Asked, Told>[]>();
  const serve = async (key: string, queue: Waiting<Asked, Told>[]): Promise<void> => {
    while (queue.length > 0) await answerAll(queue.splice(0, mostAtOnce), ask);
    queues.delete(key);
  };
  return (asked) =>
    new Promise((resolve, reject) => {
      const key = keyOf(asked);
      const queue = queues.get(key) ?? [];
      queue.push({ asked, resolve, reject });
      if (queues.has(key)) return;
      queues.set(key, queue);
      void serve(key, queue);
    });
};
