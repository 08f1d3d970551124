import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/expect-accessible.ts';
import { expect, test } from '../browser/test-with-demo.ts';

// What is written in a plan stays, so this journey has a city of its own.
test.use({ city: 'a unit follows up' });

const signInAs = async (page: Page, line: RegExp): Promise<void> => {
  await page.context().clearCookies();
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Logg inn' }).click();
  await page.getByRole('button', { name: line }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hei');
};

const leader = /Leder for Hjemmetjeneste Nord/u;
const employee = /Medarbeider i Hjemmetjeneste Nord/u;
const representative = /Tillitsvalgt i Demobydel Bjørk/u;
const team = '/profil/D-B04-101-01?maaling=W5';
const plan = (page: Page) => page.getByRole('region', { name: 'Dette gjør vi' });
const lineSaying = (page: Page, text: string) => plan(page).getByRole('listitem').filter({ hasText: text });

/** By keyboard alone, as everything here can be done. */
const press = async (page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> => {
  await plan(page).getByRole(role, { name }).first().focus();
  await page.keyboard.press('Enter');
};

test('a leader writes what the team does, is told what is missing, loses nothing to a colleague, and the team sees it when it is asked again', async ({
  page,
  browser,
}) => {
  test.slow();
  await signInAs(page, leader);
  await page.goto(team);
  await expect(plan(page).getByRole('listitem')).toHaveCount(3);
  await expectAccessible(page);

  await test.step('A line is finished, which makes room', async () => {
    await press(page, 'link', /^Endre: Én ting vi lærte/u);
    await page.getByRole('radio', { name: 'Gjort' }).check();
    await expectAccessible(page);
    await press(page, 'button', 'Lagre');
    await expect(plan(page).getByRole('status')).toContainText('Lagret');
    await expect(lineSaying(page, 'Én ting vi lærte')).toContainText('Gjort');
    await expect(lineSaying(page, 'Én ting vi lærte')).toContainText('Se 2 tidligere versjoner');
  });

  await test.step('A new line: suggestions follow the theme, and markup is told of where it stands', async () => {
    await press(page, 'link', 'Skriv en ny linje');
    await page.getByLabel('Hvilket tema gjelder det?').selectOption({ label: 'Samhandling på tvers' });
    await page.getByRole('radio', { name: /Opprette møteplasser/u }).check();
    await page.getByLabel('Hva gjør vi annerledes?').fill('<b>Felles</b> frokost');
    await page.getByLabel('Hvem har ansvaret?').fill('Teamleder');
    await page.getByLabel('Frist').fill('2029-01-15');
    await press(page, 'button', 'Lagre');
    await expect(plan(page).getByRole('alert')).toContainText('Linjen er ikke lagret');
    await expect(page.getByLabel('Hva gjør vi annerledes?')).toHaveValue('<b>Felles</b> frokost');
    await expect(page.getByRole('radio', { name: /Opprette møteplasser/u })).toBeChecked();
    await expectAccessible(page);
    await page.getByLabel('Hva gjør vi annerledes?').fill('Felles frokost første fredag i måneden.');
    await press(page, 'button', 'Lagre');
    await expect(lineSaying(page, 'Felles frokost')).toContainText('Planlagt');
  });

  await test.step('Two windows at once: the second is told, with what it wrote and what stands now', async () => {
    await press(page, 'link', /^Endre: Felles frokost/u);
    await page.getByLabel('Hva gjør vi annerledes?').fill('Mitt forslag.');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByLabel('Hva gjør vi annerledes?').fill('Det andre vinduet.');
    await press(other, 'button', 'Lagre');
    await expect(lineSaying(other, 'Det andre vinduet.')).toBeVisible();
    await other.close();
    await press(page, 'button', 'Lagre');
    const told = plan(page).getByRole('alert');
    await expect(told).toContainText('Noen andre endret linjen mens du skrev');
    await expect(told).toContainText('Det andre vinduet.');
    await expect(page.getByLabel('Hva gjør vi annerledes?')).toHaveValue('Mitt forslag.');
    await expectAccessible(page);
    await press(page, 'button', 'Lagre');
    await expect(lineSaying(page, 'Mitt forslag.')).toContainText('Se 2 tidligere versjoner');
  });

  await test.step('Without script the form is a form all the same', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
    const still = await plain.newPage();
    await still.goto(page.url());
    await plan(still)
      .getByRole('link', { name: /^Endre: Mitt forslag/u })
      .click();
    await still.getByRole('radio', { name: 'I gang' }).check();
    await plan(still).getByRole('button', { name: 'Lagre' }).click();
    await expect(lineSaying(still, 'Mitt forslag.')).toContainText('I gang');
    await expect(lineSaying(still, 'Mitt forslag.')).toContainText('Samhandling på tvers');
    await plain.close();
  });

  await test.step('A representative adds a line, and the employee reads both and changes neither', async () => {
    await signInAs(page, representative);
    await page.goto(team);
    await press(page, 'link', 'Skriv en linje fra tillitsvalgte');
    await page.getByLabel('Kort navn på tiltaket').fill('Spørretime');
    await page.getByLabel('Hva gjør vi annerledes?').fill('Vi er i pauserommet siste torsdag i måneden.');
    await page.getByLabel('Hvem har ansvaret?').fill('Tillitsvalgt');
    await page.getByLabel('Frist').fill('2029-03-01');
    await press(page, 'button', 'Lagre');
    await expect(lineSaying(page, 'siste torsdag')).toBeVisible();
    await signInAs(page, employee);
    await page.goto(team);
    await expect(lineSaying(page, 'siste torsdag')).toContainText('Fra tillitsvalgte');
    await expect(plan(page).getByRole('link', { name: /^Endre/u })).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step('The next survey opens by telling it', async () => {
    await page.goto('/svar/P5');
    const main = page.getByRole('main');
    await expect(main).toContainText('Sist: Kulturkartlegging 2028');
    await expect(main).toContainText('Mitt forslag. (i gang)');
    await expect(main).toContainText('Én ting vi lærte av noe som gikk galt');
    await expectAccessible(page);
  });
});
