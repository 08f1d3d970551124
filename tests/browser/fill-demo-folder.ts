import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { startDemo } from './demo-server.ts';

/** A filled demo city that every worker copies: making the city takes many times as long as opening it. */
export const filledDemoFolder = path.resolve(import.meta.dirname, '..', '..', 'test-results', 'demo-city');

/** Makes the demo city once, before the first journey. */
export default async function fillDemoFolder(): Promise<void> {
  if (!existsSync(path.resolve(import.meta.dirname, '..', '..', 'web', 'build', 'handler.js')))
    throw new Error('the journeys need the built pages: run npm test, or vite build in web/');
  rmSync(filledDemoFolder, { recursive: true, force: true });
  mkdirSync(path.dirname(filledDemoFolder), { recursive: true });
  const demo = await startDemo({ dataFolder: filledDemoFolder });
  await demo.stop();
}
