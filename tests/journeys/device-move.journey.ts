import type { BrowserContext, Page } from '@playwright/test';
import decodeQR from 'qr/decode.js';
import { keyboardPerson } from '../accessibility/by-keyboard.ts';
import { expectForEverybody } from '../accessibility/expect-for-everybody.ts';
import { expectReadAloud, expectWordsOf, languages } from '../accessibility/read-aloud.ts';
import { expect, test } from '../browser/test-with-demo.ts';

const codes = {
  first: 'D3V1CE0000001',
  other: 'D3V1CE0000002',
  third: 'D3V1CE0000003',
  keyboard: 'D3V1CE0000004',
  read: 'D3V1CE0000005',
};
test.use({ city: 'devices', printedCodes: Object.values(codes) });

const fetchBallot = async (page: Page, code: string): Promise<void> => {
  await page.goto('about:blank'); // another visit, not a reload of the question that was open
  await page.goto('/kode/P5');
  await page.getByLabel('Koden på kortet').fill(code);
  await page.getByRole('button', { name: 'Bruk koden' }).click();
  await page.getByRole('button', { name: 'Hent svarkode' }).click();
  await expect(page.getByRole('heading', { name: 'Svarkoden er hentet' })).toBeVisible();
};

/** Begins to answer, and opens the code for another device. Gives what stands in the link. */
const showCode = async (page: Page, answer: string): Promise<string> => {
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('radio', { name: answer, exact: true }).click();
  await expect(page.getByText(/^2 av \d+$/u)).toBeVisible();
  await page.getByRole('button', { name: 'Fortsett på en annen enhet' }).click();
  await expect(page.getByText('Den som får denne koden, kan se svarene dine og levere for deg.')).toBeVisible();
  await page.getByRole('button', { name: 'Vis koden' }).click();
  return page.getByLabel('Lenken').inputValue();
};

/** What a camera in front of the screen reads: the picture as large as it is shown, two pixels to one. */
const readFromScreen = async (page: Page): Promise<string> => {
  const photo = await page.getByRole('img', { name: /QR-kode/u }).evaluate((image: HTMLImageElement) => {
    const width = Math.round(image.getBoundingClientRect().width) * 2;
    const canvas = new OffscreenCanvas(width, width);
    const paper = canvas.getContext('2d');
    if (paper === null) throw new Error('no canvas');
    paper.fillStyle = '#fff';
    paper.fillRect(0, 0, width, width);
    paper.drawImage(image, 0, 0, width, width);
    return { width, data: [...paper.getImageData(0, 0, width, width).data] };
  });
  return decodeQR({ width: photo.width, height: photo.width, data: Uint8Array.from(photo.data) });
};

const deliver = async (page: Page): Promise<void> => {
  while (await page.getByRole('button', { name: 'Hopp over' }).isVisible())
    await page.getByRole('button', { name: 'Hopp over' }).click();
  await page.getByRole('button', { name: 'Lever svaret' }).click();
  await expect(page.getByRole('heading', { name: 'Takk! Svaret er levert' })).toBeVisible();
};

const onAnotherDevice = async (context: BrowserContext, baseURL: string | undefined): Promise<Page> => {
  const other = await context
    .browser()
    ?.newContext({ baseURL: baseURL ?? '', locale: 'nb-NO', viewport: { width: 360, height: 740 } });
  if (other === undefined) throw new Error('onAnotherDevice requires a browser');
  return other.newPage();
};

test('an answer that is begun on one device is delivered on another, and the first may still show it', async ({
  page,
  context,
  baseURL,
}) => {
  await fetchBallot(page, codes.first);
  const link = await showCode(page, 'Litt enig');
  expect(await readFromScreen(page)).toBe(link);

  const sent: string[] = [];
  const phone = await onAnotherDevice(context, baseURL);
  phone.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
  await phone.goto(link);
  await expect(phone.getByRole('heading', { name: 'Svarene dine er her' })).toBeVisible();
  expect(phone.url(), 'the address has lost the ballot').not.toContain('#');
  const secret = link.slice(link.indexOf('flytt=') + 40, link.indexOf('flytt=') + 80);
  expect(
    sent.filter((request) => request.includes(secret)),
    'no server saw the link',
  ).toEqual([]);
  await expectForEverybody(phone, 'move-received');
  await phone.getByRole('button', { name: 'Fortsett', exact: true }).click();
  await phone.getByRole('button', { name: 'Fortsett', exact: true }).click();
  await phone.getByRole('button', { name: 'Tilbake' }).click();
  await expect(phone.getByRole('radio', { name: 'Litt enig', exact: true })).toBeChecked();
  await phone.getByRole('button', { name: 'Neste' }).click();
  await deliver(phone);
  await phone.context().close();

  await page.getByRole('button', { name: 'Lukk, og behold svarene her også' }).click();
  await deliver(page); // the same ballot: the box says that it has one already
});

test('a device that holds another ballot keeps it, and a link that is not whole is told', async ({ page, context, baseURL }) => {
  await fetchBallot(page, codes.other);
  const link = await showCode(page, 'Helt enig');
  await page.getByRole('button', { name: 'Slett svarene her' }).click();
  await expect(page.getByRole('heading', { name: 'Slettet' })).toBeVisible();

  const phone = await onAnotherDevice(context, baseURL);
  await phone.goto(link.slice(0, -30));
  await expect(phone.getByRole('heading', { name: 'Koden er ikke hel' })).toBeVisible();
  await expectForEverybody(phone, 'move-damaged');
  await phone.route('**/nokkelliste', (route) => route.abort());
  await phone.goto('about:blank');
  await phone.goto(link);
  await expect(phone.getByRole('heading', { name: 'Vi får ikke kontakt' })).toBeVisible();
  await expectForEverybody(phone, 'move-unreachable');
  await phone.unroute('**/nokkelliste');
  await phone.getByRole('button', { name: 'Prøv igjen' }).click();
  await expect(phone.getByRole('heading', { name: 'Svarene dine er her' })).toBeVisible();

  await fetchBallot(page, codes.third);
  const otherLink = await showCode(page, 'Helt uenig');
  await phone.goto('about:blank');
  await phone.goto(otherLink);
  await expect(phone.getByRole('heading', { name: 'Her ligger det en annen svarkode' })).toBeVisible();
  await expectForEverybody(phone, 'move-other-ballot');
  await phone.context().close();
});

test('moving is for everybody: by keyboard alone from the question to the other device', async ({ page, context, baseURL }) => {
  const person = await keyboardPerson(page);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await page.goto('/kode/P5');
  await person.write(page.getByLabel('Koden på kortet'), codes.keyboard);
  await person.press(button('Bruk koden'));
  await person.press(button('Hent svarkode'));
  await person.press(button('Start'));
  await person.to(page.getByRole('radio').first());
  await page.keyboard.press('Space');
  await person.press(button('Fortsett på en annen enhet'));
  await expect(page.getByText('Den som får denne koden, kan se svarene dine og levere for deg.')).toBeVisible();
  person.hasReached('move-warning');
  await expectForEverybody(page, 'move-warning');
  await person.press(button('Vis koden'));
  await expect(page.getByRole('img', { name: /QR-kode/u })).toBeVisible();
  person.hasReached('move-code');
  await expectForEverybody(page, 'move-code');
  const link = await page.getByLabel('Lenken').inputValue();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('radio').first(), 'the question stands as it was left').toBeChecked();

  const phone = await onAnotherDevice(context, baseURL);
  const other = await keyboardPerson(phone);
  await phone.goto(link);
  await expect(phone.getByRole('heading', { name: 'Svarene dine er her' })).toBeFocused();
  await other.press(phone.getByRole('button', { name: 'Fortsett', exact: true }));
  await expect(phone.getByRole('heading', { name: 'Fortsett der du slapp' })).toBeVisible();
  other.hasReached('move-received');
  await phone.context().close();
});

test('a screen reader tells what moving means, what is on the screen, and that it has arrived', async ({
  page,
  context,
  baseURL,
}) => {
  await fetchBallot(page, codes.read);
  await page.getByRole('button', { name: 'Start' }).click();
  const openers = { nb: 'Fortsett på en annen enhet', nn: 'Hald fram på ei anna eining', en: 'Continue on another device' };
  let link = '';
  for (const language of [...languages, 'nb'] as const) {
    await page.locator(`button[lang=${language}]`).click();
    await page.getByRole('button', { name: openers[language] }).click();
    await page.getByRole('dialog').locator('button').first().click();
    await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
    await expectWordsOf(page.getByRole('dialog'), 'move-code', language);
    link = await page.locator('#flyttelenke').inputValue();
    await page.keyboard.press('Escape');
  }
  const phone = await onAnotherDevice(context, baseURL);
  await phone.goto(link);
  await expect(phone.getByRole('heading', { name: 'Svarene dine er her' })).toBeVisible();
  await expectReadAloud(phone, 'move-received');
  await phone.context().close();
});
