import path from 'node:path';
import { z } from 'zod';
import { spawnTown } from '../../browser/spawn-town.ts';

const told = z.strictObject({
  kind: z.literal('letters'),
  letters: z.array(z.strictObject({ to: z.string(), text: z.string() })),
});

/** The small town in a process of its own, and the letters that its people have got. */
export type Town = {
  readonly origin: string;
  readonly letters: () => Promise<z.infer<typeof told>['letters']>;
  /** Puts its clock at the instant the wave closes. */
  readonly passDeadline: () => Promise<unknown>;
  readonly stop: () => Promise<void>;
};

/** Starts the town and waits until it says where it is. */
export const startTown = async (): Promise<Town> => {
  const { origin, tell, stop } = await spawnTown(path.join(import.meta.dirname, 'small-town.ts'));
  const letters = async () => told.parse(await tell('letters')).letters;
  return { origin, letters, passDeadline: () => tell('deadline'), stop };
};
