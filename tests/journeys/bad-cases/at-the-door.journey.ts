import { manifest } from '@takhoyde/api/contract';
import { expectForEverybody } from '../../accessibility/expect-for-everybody.ts';
import { answerOne, fetchWithCard } from '../../browser/answer-with-card.ts';
import { startWebWithoutApi } from '../../browser/start-web-without-api.ts';
import { expect, test } from '../../browser/test-with-demo.ts';
import { everyWarning } from '../../scenarios/every-warning.ts';
import { badCaseCity, badCaseCodes } from './bad-case-city.ts';

test.use(badCaseCity);

const openPulse = '/svar/P5';
const signIn = `/api/innlogging?tilbake=${encodeURIComponent(openPulse)}`;

test('a wave that is closed or unknown has words', async ({ page }) => {
  await page.goto('/svar/W5');
  await expect(page.getByRole('heading', { name: 'Målerunden er stengt' })).toBeVisible();
  await expectForEverybody(page, 'stopped-closed');
  await page.goto('/svar/finnes-ikke');
  await expect(page.getByRole('heading', { name: 'Vi finner ikke målerunden' })).toBeVisible();
  await expectForEverybody(page, 'stopped-unknown');
});

test('a wave that has not opened yet says so, on every way in', async ({ page }) => {
  await page.goto('/api/innlogging?tilbake=/');
  await page.getByRole('button', { name: /Drift,/u }).click();
  await page.waitForURL('/');
  const keys = (await (await page.request.get('/api/malinger/P5/manifest')).json()) as { manifest: unknown };
  const unitId = manifest.parse(keys.manifest).buckets[0]?.unitId ?? '';
  const inAll = (text: string) => ({ nb: text, nn: text, en: text });
  const planned = await page.request.post('/api/malinger', {
    data: {
      id: 'P6',
      title: inAll('Omstillingspuls vår 2029'),
      kind: 'pulse',
      instrumentId: 'omstillingspuls',
      organisationVersion: '2028',
      audience: { unitIds: [unitId] },
      opensAt: '2029-03-01T08:00:00Z',
      closesAt: '2029-03-15T08:00:00Z',
      acknowledged: everyWarning,
    },
  });
  expect(planned.ok(), await planned.text()).toBe(true);
  for (const way of ['/svar/P6', '/kode/P6', '/kiosk/P6']) {
    await page.goto(way);
    await expect(page.getByRole('heading', { name: 'Målerunden er ikke åpen ennå' }), way).toBeVisible();
  }
  await page.goto('/svar/P6');
  await expectForEverybody(page, 'stopped-not-open');
});

test('somebody who is not invited is told so, and can sign in as another and come back', async ({ page }) => {
  await page.goto(signIn);
  await page.getByRole('button', { name: /Bilal Shah/u }).click();
  await expect(page.getByText('Du er ikke invitert til denne målerunden')).toBeVisible();
  await expectForEverybody(page, 'start-not-invited');
  await page.getByRole('main').getByRole('button', { name: 'Logg ut' }).click();
  await expect(page).toHaveURL(openPulse);
  await expect(page.getByRole('link', { name: 'Logg inn med jobbkontoen' })).toBeVisible();
});

test('a personal link that does not work says what to do', async ({ page }) => {
  await page.goto(`${openPulse}#lenke=${'0'.repeat(26)}`);
  await expect(page.getByText('Lenken virker ikke')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Logg inn med jobbkontoen' })).toBeVisible();
  await expectForEverybody(page, 'start-wrong-link');
});

test('a ballot that was fetched elsewhere is told, and the person is sent back to where it lies', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto(signIn);
  await page.getByRole('button', { name: /Trang Phan/u }).click();
  await page.getByRole('button', { name: 'Hent svarkode' }).click();
  await expect(page.getByRole('heading', { name: 'Svarkoden er hentet' })).toBeVisible();
  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '', viewport: page.viewportSize(), locale: 'nb-NO' });
  const other = await elsewhere.newPage();
  await other.goto(signIn);
  await other.getByRole('button', { name: /Trang Phan/u }).click();
  await expect(other.getByText('Svarkoden din er hentet')).toBeVisible();
  await expectForEverybody(other, 'start-fetched-elsewhere');
  await elsewhere.close();
});

test('no contact while the first page looks for the place has words, and trying again helps', async ({ page }) => {
  await page.goto('/api/innlogging?tilbake=/');
  await page.getByRole('button', { name: /Trang Phan/u }).click();
  await page.waitForURL('/');
  await page.route('**/api/stemmeseddel*', (route) => route.abort());
  await page.goto(openPulse);
  await expect(page.getByText('Vi får ikke kontakt')).toBeVisible();
  await expectForEverybody(page, 'start-unreachable');
  await page.unroute('**/api/stemmeseddel*');
  await page.getByRole('button', { name: 'Prøv igjen' }).click();
  await expect(page.getByText('Vi får ikke kontakt')).toBeHidden();
});

test('a service that is down at the first page says so, that nothing is lost, and how to try again', async ({ page }) => {
  const pages = await startWebWithoutApi();
  for (const path of [openPulse, '/kode/P5', '/kiosk/P5']) {
    const answer = await page.goto(`${pages.origin}${path}`);
    expect(answer?.status(), path).toBe(503);
    await expect(page.getByRole('heading', { name: /svarer ikke akkurat nå|Vi får ikke kontakt/u }), path).toBeVisible();
    await expect(page.getByText(/gått tapt/u).first(), path).toBeVisible();
    await expect(page.getByRole('link', { name: 'Prøv igjen' }), path).toBeVisible();
  }
  await page.goto(`${pages.origin}${openPulse}`);
  await expectForEverybody(page, 'server-down');
  await pages.stop();
});

test('whoever has begun goes on without a network or with a server that is down; a first visit needs one', async ({
  page,
  context,
}) => {
  const fresh = await context.newPage();
  await context.setOffline(true);
  await expect(fresh.goto('/kode/P5'), 'before anything is begun, nothing of ours lies on the device').rejects.toThrow(
    /ERR_INTERNET_DISCONNECTED/u,
  );
  await context.setOffline(false);
  await fresh.close();
  await fetchWithCard(page, badCaseCodes.begun);
  await answerOne(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(async () => (await caches.match('/kode/P5')) !== undefined)).toBe(true);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText(/^2 av \d+$/u)).toBeVisible();
  await context.setOffline(false);
  await context.route('**/kode/P5', (route) => route.fulfill({ status: 503, body: 'upstream is down' }));
  await page.reload();
  await expect(page.getByText(/^2 av \d+$/u)).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the pages say why it is needed and what to do', async ({ page }) => {
    await page.goto(openPulse);
    const said = page.locator('noscript section'); // Playwright looks for no text in there
    await expect(said).toBeVisible();
    await expect(said.locator('h2')).toHaveText('Slå på JavaScript for å svare');
    await page.goto('/kiosk/P5');
    await expect(said).toBeVisible();
    await expect(said.locator('h2')).toHaveText('Nettbrettet er ikke klart');
  });
});
