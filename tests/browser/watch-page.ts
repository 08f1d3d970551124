import type { BrowserContext, Response } from '@playwright/test';
import { deafControls } from './deaf-controls.ts';

const isOfThisMachine = (address: string): boolean =>
  /^(?:https?:\/\/(?:127\.0\.0\.1|localhost)[:/]|data:|blob:|about:)/u.test(address);

/** An answer that is not 200 is told in the console by the browser itself; whether it was meant is the journey's business. */
const isAboutStatus = (text: string): boolean => text.startsWith('Failed to load resource');

/** What is deaf on a page that was loaded. Edges: nothing when the reader has gone on before it was read. */
const deafOn = async (response: Response): Promise<string[]> => {
  const isPage = response.request().resourceType() === 'document' && response.headers()['content-type']?.startsWith('text/html');
  return isPage === true ? deafControls(await response.text().catch(() => '')) : [];
};

/**
 * Collects what no page of ours may do: ask another machine for anything, throw, break its content security policy (told as a console
 * error), or offer a control that does nothing until the script has come. The list grows while the pages are used.
 */
export const watchPage = (context: BrowserContext): readonly string[] => {
  const trouble: string[] = [];
  context.on('request', (request) => {
    if (!isOfThisMachine(request.url())) trouble.push(`asked ${request.url()}`);
  });
  context.on('response', (response) => {
    void deafOn(response).then((deaf) => trouble.push(...deaf.map((tag) => `drew ${tag} on ${response.url()}`)));
  });
  context.on('weberror', (error) => trouble.push(`threw ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error' && !isAboutStatus(message.text())) trouble.push(`complained: ${message.text()}`);
  });
  return trouble;
};
