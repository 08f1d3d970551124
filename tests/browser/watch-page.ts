import type { BrowserContext } from '@playwright/test';

const isOfThisMachine = (address: string): boolean =>
  /^(?:https?:\/\/(?:127\.0\.0\.1|localhost)[:/]|data:|blob:|about:)/u.test(address);

/** An answer that is not 200 is told in the console by the browser itself; whether it was meant is the journey's business. */
const isAboutStatus = (text: string): boolean => text.startsWith('Failed to load resource');

/**
 * Collects what no page of ours may do: ask another machine for anything, throw, or break its content security policy (told as a console
 * error). The list grows while the pages are used.
 */
export const watchPage = (context: BrowserContext): readonly string[] => {
  const trouble: string[] = [];
  context.on('request', (request) => {
    if (!isOfThisMachine(request.url())) trouble.push(`asked ${request.url()}`);
  });
  context.on('weberror', (error) => trouble.push(`threw ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error' && !isAboutStatus(message.text())) trouble.push(`complained: ${message.text()}`);
  });
  return trouble;
};
