import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/expect-accessible.ts';
import { expect, test } from '../browser/test-with-demo.ts';

// Versions that are saved stay for good, so these journeys have a city of their own; they share it, so each takes in what no other does.
test.use({ city: 'a survey is made' });

const signInAs = async (page: Page, line: RegExp): Promise<void> => {
  await page.context().clearCookies();
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Logg inn' }).click();
  await page.getByRole('button', { name: line }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hei');
};

const beginFrom = async (page: Page, instrument: string): Promise<string> => {
  await page.goto('/utkast');
  await page.getByLabel('Undersøkelse').selectOption(instrument);
  await page.getByRole('button', { name: 'Lag utkast' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Spørsmålene' })).toBeVisible();
  return page.url();
};

const overview = (page: Page) => page.getByRole('complementary', { name: 'Oversikt' });
const focusedId = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

/** By keyboard alone, as everything here can be done. */
const press = async (page: Page, role: 'button' | 'link', name: string): Promise<void> => {
  await page.getByRole(role, { name, exact: true }).focus();
  await page.keyboard.press('Enter');
};

test('an analyst makes a new version of a survey: takes out, takes in, is told no, writes a local question, mends, previews and saves', async ({
  page,
}) => {
  test.slow();
  await signInAs(page, /Bilal Shah/u);
  await page.goto('/utkast');
  await expectAccessible(page);
  await beginFrom(page, 'omstillingspuls');
  await expect(overview(page)).toContainText('Ingenting. Utkastet kan lagres.');
  await expectAccessible(page);

  await test.step('What is taken out is one press from being put back', async () => {
    await press(page, 'button', 'Ta ut OMS-4');
    await expect(page.getByRole('button', { name: 'Sett tilbake OMS-4' })).toBeFocused();
    await expect(overview(page)).toContainText('1 spørsmål er tatt ut.');
    await expectAccessible(page);
    await press(page, 'button', 'Sett tilbake OMS-4');
    await expect(page.getByRole('button', { name: 'Ta ut OMS-4' })).toBeVisible();
    await press(page, 'button', 'Ta ut OMS-4');
    await expect(page.getByRole('button', { name: 'Sett tilbake OMS-4' })).toBeFocused();
  });

  await test.step('The core stays, and says why', async () => {
    await press(page, 'button', 'Ta ut OMS-1');
    await expect(page.locator('#sp-OMS-1').getByRole('alert')).toContainText('Dette er et kjernespørsmål.');
    await expect(page.locator('#sp-OMS-1')).toContainText('Jeg forstår hvorfor');
    await expectAccessible(page);
  });

  await test.step('A question is moved, and the keyboard stays with it', async () => {
    await press(page, 'button', 'Flytt OMS-6 ned');
    await expect(page.locator('#del-b li[id^="sp-"]').nth(2)).toHaveAttribute('id', 'sp-OMS-6');
    await expect.poll(() => focusedId(page)).toBe('down-OMS-6');
  });

  await test.step('A question comes from the bank', async () => {
    await press(page, 'link', 'Legg til i «Hos oss»');
    await expect(page.getByRole('heading', { name: 'Legg til i «Hos oss»' })).toBeFocused();
    await page.getByLabel('Ord i spørsmålet').fill('fungerer godt');
    await expect(page.locator('#bank-SAM-1')).toContainText('Samarbeidet med andre enheter');
    await expectAccessible(page);
    await press(page, 'button', 'Ta inn SAM-1');
    await expect(page.locator('#bank-SAM-1')).toContainText('Er med');
    await expect(page.locator('#sp-SAM-1')).toContainText('Ny her');
    await expectAccessible(page);
  });

  await test.step('A local question is written in three languages; what is missing is told and what is typed stays', async () => {
    await press(page, 'link', 'Skriv et lokalt spørsmål');
    await page.getByRole('combobox', { name: 'Virksomhet' }).selectOption({ label: 'Demobydel Bjørk' });
    const wording = page.getByRole('group', { name: 'Spørsmålet', exact: true });
    await wording.getByLabel('Bokmål').fill('Morgenmøtet hjelper meg i jobben.');
    await press(page, 'button', 'Legg til spørsmålet');
    await expect(page.getByRole('alert')).toContainText('Skriv teksten på alle de tre språkene.');
    await expect(wording.getByLabel('Bokmål')).toHaveValue('Morgenmøtet hjelper meg i jobben.');
    await expectAccessible(page);
    await wording.getByLabel('Nynorsk').fill('Morgonmøtet hjelper meg i jobben.');
    await wording.getByLabel('Engelsk').fill('Morgenmøtet hjelper meg i jobben.');
    await press(page, 'button', 'Legg til spørsmålet');
    await expect(page.locator('#del-b')).toContainText('Bare i Demobydel Bjørk');
    await expect(page.locator('#del-b')).toContainText('Lokalt');
  });

  await test.step('A finding leads to its place and is mended there', async () => {
    const finding = overview(page).getByRole('link', { name: /lik den på bokmål/u });
    await expect(finding).toBeVisible();
    await expect(page.getByText('Det er 1 ting å rette før utkastet kan lagres')).toBeVisible();
    await expectAccessible(page);
    await finding.focus();
    await page.keyboard.press('Enter');
    await press(page, 'link', 'Endre «Morgenmøtet hjelper meg i jobben.»');
    await expectAccessible(page);
    await page
      .getByRole('group', { name: 'Spørsmålet', exact: true })
      .getByLabel('Engelsk')
      .fill('The morning meeting helps me in my job.');
    await press(page, 'button', 'Lagre endringen');
    await expect(overview(page)).toContainText('Ingenting. Utkastet kan lagres.');
    await expectAccessible(page);
  });

  await test.step('It is read as those who answer will read it', async () => {
    const address = page.url();
    await press(page, 'link', 'Forhåndsvis');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).toHaveURL(/forhandsvis/u);
    await expectAccessible(page);
    await page.goto(address);
  });

  await test.step('It is saved under a number that tells the truth', async () => {
    const version = page.getByLabel('Versjonsnummer');
    const proposed = await version.inputValue();
    expect(proposed).toMatch(/^\d+\.0\.0$/u);
    await press(page, 'button', 'Lagre versjonen');
    await expect(page.getByText(`Omstillingspuls er lagret som versjon ${proposed}`)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Les versjonen' }).click();
    await expect(page.getByText(`versjon ${proposed}`, { exact: false }).first()).toBeVisible();
    await expect(page.getByText('Morgenmøtet hjelper meg i jobben.').first()).toBeVisible();
  });
});

test('an analyst composes a pulse from the themes that came out low', async ({ page }) => {
  await signInAs(page, /Bilal Shah/u);
  await page.goto('/utkast/ny-puls');
  await expect(page.getByText('Et lavt tall er ikke en dom over noen.')).toBeVisible();
  await page.getByText('Forslag fra en annen enhet eller målerunde').click();
  await page.getByLabel('Enhet', { exact: true }).selectOption({ label: 'Demobydel Bjørk' });
  await page.getByRole('button', { name: 'Vis forslaget' }).click();
  await expect(page.getByText(/Disse temaene kom lavest ut i Kulturkartlegging 2028 for Demobydel Bjørk/u)).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Trygghet i arbeidsfellesskapet');
  await expectAccessible(page);

  const count = page.getByRole('complementary', { name: 'Valgt så langt' });
  await expect(count).toContainText('Passe mange.');
  for (const statement of await page.getByRole('checkbox', { checked: true }).all()) {
    if ((await count.innerText()).includes('Velg minst')) break;
    await statement.uncheck();
  }
  await expect(count).toContainText('Velg minst 1 til.');
  await expectAccessible(page);
  await page.getByLabel('Finn påstander').fill('fungerer godt');
  await page.getByRole('checkbox', { name: /Samarbeidet med andre enheter i kommunen/u }).check();
  await expect(count).toContainText('Passe mange.');
  await page.getByLabel(/en tilfeldig tredel/u).check();
  await expect(page.getByText(/Svarer 30 i en enhet, får hvert av dem omtrent 10 svar/u)).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Ja, alle får alle').check();
  await page.getByLabel('Nynorsk').fill('');
  await page.getByRole('button', { name: 'Lag utkastet' }).click();
  await expect(page.getByRole('alert')).toContainText('skriv navnet på alle de tre språkene');
  await expect(page.getByRole('checkbox', { name: /Samarbeidet med andre enheter i kommunen/u })).toBeChecked();
  await expectAccessible(page);
  await page.getByLabel('Nynorsk').fill('Puls om samarbeid');
  await page.getByRole('button', { name: 'Lag utkastet' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Spørsmålene' })).toBeVisible();
  await expect(overview(page)).toContainText('Ingenting. Utkastet kan lagres.');
  await expect(page.locator('#sp-SAM-1')).toContainText('Samarbeidet med andre enheter i kommunen fungerer godt.');
  await expectAccessible(page);
});

test('of two windows on one draft the later edit is told that the draft has changed, and loses nothing', async ({ page }) => {
  await signInAs(page, /Bilal Shah/u);
  const address = await beginFrom(page, 'samhandling');
  const other = await page.context().newPage();
  await other.goto(address);
  const first = page.locator('li[id^="sp-"]').first();
  const [one = '', two = ''] = await page.locator('li[id^="sp-"]').evaluateAll((rows) => rows.map(({ id }) => id.slice(3)));
  await press(other, 'button', `Flytt ${one} ned`);
  await expect(other.locator('li[id^="sp-"]').first()).toHaveAttribute('id', `sp-${two}`);

  await press(page, 'button', `Flytt ${two} ned`);
  await expect(page.getByRole('alert')).toContainText('Noen andre har endret utkastet');
  await expect(first).toHaveAttribute('id', `sp-${two}`);
  await expectAccessible(page);
  await press(page, 'button', `Flytt ${two} ned`);
  await expect(first).toHaveAttribute('id', `sp-${one}`);
  await page.getByText('Forkast utkastet').click();
  await page.getByLabel('Ja, jeg vil forkaste utkastet').check();
  await press(page, 'button', 'Forkast');
  await expect(page.getByText('Utkastet er forkastet.')).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('an analyst takes out, takes in and is told no', async ({ page }) => {
    await signInAs(page, /Bilal Shah/u);
    await beginFrom(page, 'omstillingspuls');
    await page.getByRole('button', { name: 'Ta ut OMS-10' }).click();
    await expect(page.getByRole('button', { name: 'Sett tilbake OMS-10' })).toBeVisible();
    await page.getByRole('button', { name: 'Ta ut BLI-1' }).click();
    await expect(page.locator('#sp-BLI-1').getByRole('alert')).toContainText('Dette er et kjernespørsmål.');
    await page.getByRole('link', { name: 'Legg til i «Hos oss»' }).click();
    await page.getByLabel('Ord i spørsmålet').fill('skal kontakte');
    await page.getByRole('button', { name: 'Søk' }).click();
    await page.getByRole('button', { name: 'Ta inn SAM-2' }).click();
    await expect(page.locator('#bank-SAM-2')).toContainText('Er med');
    await page.getByRole('link', { name: 'Skriv et lokalt spørsmål' }).click();
    await page.getByRole('combobox', { name: 'Virksomhet' }).selectOption({ label: 'Demobydel Bjørk' });
    const wording = page.getByRole('group', { name: 'Spørsmålet', exact: true });
    await wording.getByLabel('Bokmål').fill('Vi får nok tid.');
    await page.getByRole('button', { name: 'Legg til spørsmålet' }).click();
    await expect(page.getByRole('alert')).toContainText('Skriv teksten på alle de tre språkene.');
    await expect(wording.getByLabel('Bokmål')).toHaveValue('Vi får nok tid.');
    await expect(page.getByRole('combobox', { name: 'Virksomhet' })).toContainText('Demobydel Bjørk');
  });
});

test('drafts are the analysts’ room: others are told so, and are not shown the way', async ({ page }) => {
  await signInAs(page, /Selma Arnesen/u);
  await expect(page.getByRole('link', { name: 'Utkast', exact: true })).toHaveCount(0);
  for (const path of ['/utkast', '/utkast/ny-puls']) {
    const response = await page.goto(path);
    expect(response?.status()).toBe(403);
    await expect(page.getByRole('heading', { level: 1, name: 'Du har ikke tilgang til dette' })).toBeVisible();
    await expectAccessible(page);
  }
});
