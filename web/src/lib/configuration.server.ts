import { z } from 'zod';

const origin = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin);
const environment = z.object({
  // 0 asks for any free port; the host then tells both origins itself.
  PORT: z.coerce.number().int().min(0).max(65_534).default(3000),
  API_ORIGIN: origin.optional(),
  COLLECTOR_ORIGIN: origin.optional(),
});

export interface Configuration {
  /** Where the API answers, seen from this process. Never taken from what the visitor sent. */
  readonly apiOrigin: string;
  /** Where ballots are handed in, seen from the visitor's browser. */
  readonly collectorOrigin: string;
}

/**
 * Reads the environment. Called for each use and not once, since the host may choose its port after loading the pages.
 * @example readConfiguration({ PORT: '8080' }).collectorOrigin // 'http://127.0.0.1:8081'
 */
export const readConfiguration = (variables: NodeJS.ProcessEnv): Configuration => {
  const { PORT, API_ORIGIN, COLLECTOR_ORIGIN } = environment.parse(variables);
  return {
    apiOrigin: API_ORIGIN ?? `http://127.0.0.1:${PORT}`,
    collectorOrigin: COLLECTOR_ORIGIN ?? `http://127.0.0.1:${PORT + 1}`,
  };
};
