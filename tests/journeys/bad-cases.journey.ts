import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/expect-accessible.ts';
import { expect, test } from '../browser/test-with-demo.ts';

const codes = {
  tabs: 'BADCASE000001',
  clock: 'BADCASE000002',
  blocked: 'BADCASE000003',
  keys: 'BADCASE000004',
  afterKeys: 'BADCASE000005',
  down: 'BADCASE000006',
  refused: 'BADCASE000007',
  late: 'BADCASE000008',
  used: 'BADCASE000009',
};
test.use({ city: 'bad cases', printedCodes: Object.values(codes) });

const useCode = async (page: Page, code: string): Promise<void> => {
  await page.goto('/kode/P5');
  await page.getByLabel('Koden på kortet').fill(code);
  await page.getByRole('button', { name: 'Bruk koden' }).click();
};

const fetchBallot = async (page: Page, code: string): Promise<void> => {
  await useCode(page, code);
  await page.getByRole('button', { name: 'Hent svarkode' }).click();
};

const answerOne = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('radio', { name: 'Helt enig', exact: true }).click();
  await expect(page.getByText(/^2 av \d+$/u)).toBeVisible();
};

const deliver = async (page: Page): Promise<void> => {
  const skip = page.getByRole('button', { name: 'Hopp over' });
  while (await skip.isVisible()) await skip.click();
  await page.getByRole('button', { name: 'Lever svaret' }).click();
};

const stopsWith = async (page: Page, title: string): Promise<void> => {
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expectAccessible(page);
};

test('a wave that is closed or unknown, and a code that is unknown or used, each have words', async ({ page }) => {
  await page.goto('/svar/W5');
  await stopsWith(page, 'Målerunden er stengt');
  await page.goto('/svar/finnes-ikke');
  await stopsWith(page, 'Vi finner ikke målerunden');
  await useCode(page, 'AAAABBBBCCCC1');
  await expect(page.getByText('Vi finner ikke denne koden.')).toBeVisible();
  await useCode(page, 'AAAA');
  await expect(page.getByText('Koden har 13 tegn. Du har skrevet 4.')).toBeVisible();
  await fetchBallot(page, codes.used);
  await expect(page.getByRole('heading', { name: 'Svarkoden er hentet' })).toBeVisible();
  const other = await page.context().browser()?.newPage();
  await other?.goto(page.url());
  await other?.getByLabel('Koden på kortet').fill(codes.used);
  await other?.getByRole('button', { name: 'Bruk koden' }).click();
  if (other !== undefined) await expect(other.getByText('Denne koden er brukt.')).toBeVisible();
  await other?.close();
});

test('of two tabs one has the questions, and the other may take them over with every answer', async ({ page, context }) => {
  await fetchBallot(page, codes.tabs);
  await answerOne(page);
  const second = await context.newPage();
  await second.goto('/kode/P5');
  await stopsWith(second, 'Åpen i et annet vindu');
  await second.getByRole('button', { name: 'Fortsett', exact: true }).click();
  await expect(second.getByRole('heading', { name: 'Fortsett der du slapp' })).toBeVisible();
  await stopsWith(page, 'Åpen i et annet vindu');
});

test('a device whose clock is a year ahead keeps the draft', async ({ page }) => {
  await page.clock.setSystemTime(new Date('2029-11-20T09:00:00Z'));
  await fetchBallot(page, codes.clock);
  await answerOne(page);
  await page.goto('about:blank');
  await page.goto('/kode/P5');
  await expect(page.getByRole('heading', { name: 'Fortsett der du slapp' })).toBeVisible();
});

test('where the browser keeps nothing, one can answer in one go and is told so', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  });
  await fetchBallot(page, codes.blocked);
  await expect(page.getByText('Lukker du siden før svaret er levert, er svarkoden tapt.').first()).toBeVisible();
  await expectAccessible(page);
  await answerOne(page);
  await deliver(page);
  await stopsWith(page, 'Takk! Svaret er levert');
});

test('keys that are not the approved ones stop everything before anything is sent', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.route('**/nokkelliste', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/"eligible":\[\d+/u, '"eligible":[999');
    await route.fulfill({ response: answer, body });
  });
  await fetchBallot(page, codes.keys);
  await stopsWith(page, 'Vi stoppet før noe ble sendt');
  expect(sent).not.toContain('POST /api/stemmeseddel');
  await page.unroute('**/nokkelliste');
  await fetchBallot(page, codes.afterKeys);
  await expect(page.getByRole('heading', { name: 'Svarkoden er hentet' })).toBeVisible();
});

test('a server that is down while the ballot is fetched, or the answer delivered, costs nothing', async ({ page }) => {
  await useCode(page, codes.down);
  await page.route('**/api/stemmeseddel', (route) => route.abort());
  await page.getByRole('button', { name: 'Hent svarkode' }).click();
  await expect(page.getByText('Vi får ikke kontakt')).toBeVisible();
  await expectAccessible(page);
  await page.unroute('**/api/stemmeseddel');
  await page.getByRole('button', { name: 'Prøv igjen' }).click();
  await answerOne(page);
  await page.route('**/stemme', (route) => route.fulfill({ status: 503, body: '' }));
  await deliver(page);
  await stopsWith(page, 'Svaret er ikke levert ennå');
  await page.unroute('**/stemme');
  await page.getByRole('button', { name: 'Prøv nå' }).click();
  await expect(page.getByRole('heading', { name: 'Takk! Svaret er levert' })).toBeVisible();
});

const boxSays = (page: Page, code: string, status: number) =>
  page.route('**/stemme', (route) =>
    route.fulfill({
      status,
      json: { code },
      headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type' },
    }),
  );

test('a ballot that the box refuses stays on the device, and one that comes too late is told', async ({ page }) => {
  await boxSays(page, 'forged-signature', 403);
  await fetchBallot(page, codes.refused);
  await answerOne(page);
  await deliver(page);
  await stopsWith(page, 'Svaret ble ikke tatt imot');
  await page.getByRole('button', { name: 'Slett utkastet fra denne enheten' }).click();
  await stopsWith(page, 'Slettet');
  await page.unroute('**/stemme');
  await boxSays(page, 'wave-closed', 410);
  await page.goto('about:blank');
  await fetchBallot(page, codes.late);
  await answerOne(page);
  await deliver(page);
  await stopsWith(page, 'Målerunden stengte før svaret kom fram');
});

test('somebody who is not invited is told so, and can sign in as another and come back', async ({ page }) => {
  await page.goto('/api/innlogging?tilbake=%2Fsvar%2FP5');
  await page.getByRole('button', { name: /Bilal Shah/u }).click();
  await expect(page.getByText('Du er ikke invitert til denne målerunden')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('main').getByRole('button', { name: 'Logg ut' }).click();
  await expect(page).toHaveURL('/svar/P5');
  await expect(page.getByRole('link', { name: 'Logg inn med jobbkontoen' })).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the pages say why it is needed and what to do', async ({ page }) => {
    await page.goto('/svar/P5');
    const said = page.locator('noscript section'); // Playwright looks for no text in there
    await expect(said).toBeVisible();
    await expect(said.locator('h2')).toHaveText('Slå på JavaScript for å svare');
    await page.goto('/kiosk/P5');
    await expect(said).toBeVisible();
    await expect(said.locator('h2')).toHaveText('Nettbrettet er ikke klart');
  });
});
