import { chromium } from '@playwright/test';
import { makeSealKeyPair } from '@takhoyde/api/ballot-box/seal.ts';
import { makeSigningKeyPair } from '@takhoyde/api/ballot-office/signing-keys.ts';
import { browserToLaunch } from '../browser/browser-to-launch.ts';
import type { BallotTrials } from '../privacy/ballots/page/ballot-trials.ts';
import { serveModules } from '../privacy/ballots/page/serve-modules.ts';
import { timeOf, type Timing } from './measure.ts';

declare global {
  var ballotTrials: BallotTrials;
}

const slowdown = 6;
const runCount = 10;

/** What a respondent's cryptography takes in Chromium, drawing, unblinding and sealing together, on a processor six times slower. */
export const benchBallotsInChromium = async (): Promise<Timing & { processorSlowdown: number }> => {
  const [modules, signing, sealing] = await Promise.all([serveModules(), makeSigningKeyPair(), makeSealKeyPair()]);
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({ ...(await browserToLaunch()), args: isRoot ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage();
    await page.goto(`${modules.origin}/tom`);
    await page.waitForFunction(() => 'ballotTrials' in globalThis);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
    const told = { wave: 'bench', spki: text(signing.publicKey), sealKey: text(sealing.publicKey) };
    const timing = await timeOf(runCount, () => page.evaluate((given) => globalThis.ballotTrials.cryptographyMs(given), told));
    return { ...timing, processorSlowdown: slowdown };
  } finally {
    await browser.close();
    await modules.close();
  }
};
