import type { Page } from '@playwright/test';
import { fingerprintOf } from '@takhoyde/api/ballot-office/manifest.ts';
import { keyList, type KeyList } from '@takhoyde/api/contract';
import { expectForEverybody } from '../../accessibility/expect-for-everybody.ts';
import type { StateId } from '../../accessibility/states.ts';
import { fetchWithCard } from '../../browser/answer-with-card.ts';
import { expect, test } from '../../browser/test-with-demo.ts';
import { badCaseCity, badCaseCodes } from './bad-case-city.ts';

test.use(badCaseCity);

/** What left the page towards the ballot office while a journey lasted. */
const sentBy = (page: Page): string[] => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
  return sent;
};

const approvedKeys = async (page: Page): Promise<KeyList> => {
  const answer = await page.request.get('/api/malinger/P5/nokkelliste');
  const told: unknown = await answer.json();
  return keyList.parse((told as { keyList: unknown }).keyList);
};

/** A server that serves another key list, and, where it lies twice, a page with the fingerprint of that list. */
const serveKeys = async (page: Page, change: (list: KeyList) => KeyList, isPageAltered: boolean): Promise<void> => {
  const list = await approvedKeys(page);
  const changed = change(list);
  await page.route('**/nokkelliste', (route) => route.fulfill({ json: { keyList: changed } }));
  if (!isPageAltered) return;
  await page.route('**/kode/P5', async (route) => {
    const original = await route.fetch();
    const body = (await original.text()).replaceAll(fingerprintOf(list), fingerprintOf(changed));
    await route.fulfill({ response: original, body });
  });
};

const stopsBeforeSending = async (page: Page, { text, state }: { text: RegExp; state: StateId }): Promise<void> => {
  await expect(page.getByRole('heading', { name: 'Vi stoppet før noe ble sendt' })).toBeVisible();
  await expect(page.getByText(text)).toBeVisible();
  await expectForEverybody(page, state);
};

test('keys that are not the approved ones stop everything before anything is sent, and the code is not used up', async ({
  page,
}) => {
  const sent = sentBy(page);
  await serveKeys(page, (list) => ({ ...list, eligible: list.eligible.map((count) => count + 900) }), false);
  await fetchWithCard(page, badCaseCodes.keys);
  await stopsBeforeSending(page, { text: /ikke de som ble godkjent/u, state: 'stopped-keys-changed' });
  expect(sent).not.toContain('POST /api/stemmeseddel');
  await page.unrouteAll();
  await fetchWithCard(page, badCaseCodes.afterKeys);
  await expect(page.getByRole('heading', { name: 'Svarkoden er hentet' })).toBeVisible();
  expect(sent, 'the twin: with the right keys the ballot is asked for').toContain('POST /api/stemmeseddel');
});

test('a card whose fingerprint is not that of the page stops everything before anything is asked for; with its own it goes on', async ({
  page,
}) => {
  const sent = sentBy(page);
  const list = await approvedKeys(page);
  const altered = (told: KeyList): KeyList => ({ ...told, eligible: told.eligible.map((count) => count + 900) });
  await serveKeys(page, altered, true); // it lies twice, and alike: only what came by another way can tell
  await page.goto('about:blank');
  await page.goto(`/kode/P5#${badCaseCodes.promised}.${fingerprintOf(list)}`);
  await stopsBeforeSending(page, { text: /ikke de som ble godkjent/u, state: 'stopped-keys-changed' });
  expect(sent.filter((request) => /^POST|nokkelliste/u.test(request))).toEqual([]);
  expect(page.url(), 'neither code nor fingerprint stays in the address').not.toMatch(/[#.][0-9A-Fa-f]{13}/u);
  await page.goto('about:blank');
  await page.goto(`/kode/P5#${badCaseCodes.promised}`);
  await page.getByRole('button', { name: 'Bruk koden' }).click();
  await expect(
    page.getByRole('button', { name: 'Hent svarkode' }),
    'the twin: without a fingerprint the lie is believed',
  ).toBeVisible();
  await page.unrouteAll();
  await page.goto('about:blank');
  await page.goto(`/kode/P5#${badCaseCodes.promised}.${fingerprintOf(list)}`);
  await page.getByRole('button', { name: 'Bruk koden' }).click();
  await page.getByRole('button', { name: 'Hent svarkode' }).click();
  await expect(page.getByRole('heading', { name: 'Svarkoden er hentet' })).toBeVisible();
});

test('two groups with the same key are seen even when the server prints a fingerprint that fits', async ({ page }) => {
  const sent = sentBy(page);
  await serveKeys(
    page,
    (list) => ({ ...list, keys: list.keys.map((key, at) => (at === 1 ? (list.keys[0] ?? key) : key)) }),
    true,
  );
  await fetchWithCard(page, badCaseCodes.doubled);
  await stopsBeforeSending(page, { text: /To grupper har samme nøkkel/u, state: 'stopped-keys-doubled' });
  expect(sent).not.toContain('POST /api/stemmeseddel');
});

test('a group so small that an answer points at a person is seen even when the server says that it may be', async ({ page }) => {
  const sent = sentBy(page);
  const alone = (list: KeyList): KeyList => ({ ...list, minimumEligible: 1, eligible: [1, ...list.eligible.slice(1)] });
  await serveKeys(page, alone, true);
  await fetchWithCard(page, badCaseCodes.small);
  await stopsBeforeSending(page, { text: /så få inviterte/u, state: 'stopped-group-too-small' });
  expect(sent).not.toContain('POST /api/stemmeseddel');
});

test('questions that are not the approved ones stop everything before anything is sent', async ({ page }) => {
  const sent = sentBy(page);
  await page.route('**/skjema', async (route) => {
    const original = await route.fetch();
    const body = (await original.text()).replaceAll('Jeg forstår', 'Jeg aner');
    await route.fulfill({ response: original, body });
  });
  await fetchWithCard(page, badCaseCodes.questions);
  await stopsBeforeSending(page, { text: /Spørsmålene er ikke de som ble godkjent/u, state: 'stopped-questions-changed' });
  expect(sent).not.toContain('POST /api/stemmeseddel');
});
