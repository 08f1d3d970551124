import { z } from 'zod';

const environment = z.object({ WHISTLEBLOWING_URL: z.url({ protocol: /^https?$/ }).optional() });

/**
 * Where the employer takes reports of wrongdoing. Configuration, since every employer has its own.
 * Edges: `undefined` when it is not set; an address that is none throws, so that a typing error is seen before a wave.
 */
export const helpConfiguration = (variables: NodeJS.ProcessEnv): { whistleblowingUrl: string | undefined } => ({
  whistleblowingUrl: environment.parse({ WHISTLEBLOWING_URL: variables['WHISTLEBLOWING_URL'] }).WHISTLEBLOWING_URL,
});
