import { z } from 'zod';
import { ensureBrowser } from '../../scripts/browser.mjs';

const handedOver = z.strictObject({ executablePath: z.string(), env: z.record(z.string(), z.string()) });

/** How to start the browser: as `npm test` found out, or found out here when Playwright is started by hand. */
export const browserToLaunch = async (): Promise<{ executablePath: string; env: Record<string, string> }> => {
  const told = process.env['TAKHOYDE_BROWSER_LAUNCH'];
  const { executablePath, env } = told === undefined ? await ensureBrowser() : handedOver.parse(JSON.parse(told));
  const usual = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return { executablePath, env: { ...Object.fromEntries(usual), ...env } };
};
