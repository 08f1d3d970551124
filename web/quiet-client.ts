import type { Plugin } from 'vite';

const updateCheck = /void updated\.check\(\);/g;

/** Kit's client without its own look for a new version; throws when there is none to take out, so that a new Kit is noticed. */
export const withoutUpdateChecks = (client: string): string => {
  if (!updateCheck.test(client)) throw new Error('withoutUpdateChecks requires a client that looks for new versions');
  return client.replace(updateCheck, '');
};

/**
 * Kit asks the server for a new version each time a tab gets focus, with the session cookie. On the answering pages that would
 * tell the side that knows people when somebody was at it. A page asks for nothing that its reader did not ask for.
 */
export const quietClient = (): Plugin => ({
  name: 'quiet-client',
  apply: 'build',
  transform: (code, id) => (/@sveltejs\/kit\/src\/runtime\/client\/client\.js$/.test(id) ? withoutUpdateChecks(code) : undefined),
});
