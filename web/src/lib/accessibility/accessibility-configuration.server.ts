import { z } from 'zod';

const environment = z.object({
  ACCESSIBILITY_CONTACT: z.union([z.email(), z.url({ protocol: /^https?$/ })]).optional(),
  ACCESSIBILITY_STATEMENT_URL: z.url({ protocol: /^https?$/ }).optional(),
});

/** Where somebody turns who is shut out, and where the employer's official statement stands. */
export interface AccessibilityConfiguration {
  readonly contact: { readonly href: string; readonly label: string } | undefined;
  readonly officialUrl: string | undefined;
}

/**
 * Reads both from the environment, since every employer has its own: `ACCESSIBILITY_CONTACT` (an e-mail or web address) and
 * `ACCESSIBILITY_STATEMENT_URL`. Edges: `undefined` where nothing is set; what is neither kind of address throws.
 */
export const accessibilityConfiguration = (variables: NodeJS.ProcessEnv): AccessibilityConfiguration => {
  const { ACCESSIBILITY_CONTACT: contact, ACCESSIBILITY_STATEMENT_URL: officialUrl } = environment.parse({
    ACCESSIBILITY_CONTACT: variables['ACCESSIBILITY_CONTACT'],
    ACCESSIBILITY_STATEMENT_URL: variables['ACCESSIBILITY_STATEMENT_URL'],
  });
  if (contact === undefined) return { contact: undefined, officialUrl };
  return { contact: { href: contact.startsWith('http') ? contact : `mailto:${contact}`, label: contact }, officialUrl };
};
