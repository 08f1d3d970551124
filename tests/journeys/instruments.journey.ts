import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Page } from '@playwright/test';
import { expectAccessible } from '../browser/expect-accessible.ts';
import { expect, test } from '../browser/test-with-demo.ts';

// Drafts and versions stay, so these journeys have a city of their own.
test.use({ city: 'questionnaires are read, previewed, printed and exchanged' });

const examples = path.resolve(import.meta.dirname, '..', '..', 'api', 'src', 'interchange', 'examples');

const signInAsAnalyst = async (page: Page): Promise<void> => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Logg inn' }).click();
  await page.getByRole('button', { name: /Bilal Shah/u }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hei');
};

const bringIn = async (page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> => {
  await page.goto('/instrumenter/import');
  await page.getByLabel('Fil', { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: 'Hent inn' }).click();
};

test('a union representative who is not signed in reads what will be asked, what it costs in a year, and what is special', async ({
  page,
}) => {
  await page.goto('/instrumenter');
  await expect(page.getByText('Utkast: må prøves med ansatte før bruk')).toHaveCount(5);
  await expect(page.getByRole('table', { name: 'Minutter for én person i ett år' })).toContainText('4 ganger i året');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Ytringsklima' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ytringsklima' })).toBeVisible();
  await expect(page.getByText('Utkast: må prøves med ansatte før bruk')).toBeVisible();
  await expect(page.getByText('De kan ikke tas ut eller skrives om.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Hva var de viktigste grunnene?' })).toContainText(
    'Vises når svaret på «Har du det siste halve året latt være å si fra om noe viktig på jobb?» er «Ja».',
  );
  await expect(page.getByRole('button', { name: 'Lag ny versjon' })).toHaveCount(0);
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Alle tre språk' }).click();
  await expect(page.getByText('I teamet mitt kan eg seie det eg meiner.')).toBeVisible();
  await expectAccessible(page);
});

/** Skips on, question by question, until a text stands on the screen. */
const skipTo = async (screen: Page | FrameLocator, words: string): Promise<void> => {
  for (let pages = 0; pages < 40 && !(await screen.getByText(words).isVisible()); pages += 1) {
    const progress = await screen.getByText(/^\d+ av \d+$/u).innerText();
    await screen.getByRole('button', { name: 'Hopp over' }).click();
    await expect(screen.getByText(progress, { exact: true })).toHaveCount(0);
  }
};

test('a questionnaire is tried as a leader in nynorsk: answers change what is shown, and nothing is kept or sent', async ({
  page,
}, { project }) => {
  test.slow();
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url());
  });
  await page.goto('/instrumenter/ytringsklima/forhandsvis');
  // One choice at a time: the next link is made from the choice that stands.
  for (const choice of ['Leder', 'Nynorsk']) {
    const link = page.getByRole('link', { name: choice, exact: true });
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'true');
  }
  await expectAccessible(page);

  const isPhone = project.name === 'phone';
  if (isPhone) await page.getByRole('link', { name: 'Åpne forhåndsvisningen' }).click();
  const screen = isPhone ? page : page.frameLocator('iframe');
  await expect(screen.getByText('Ingenting blir lagra, og ingenting blir sendt.')).toBeVisible();
  await screen.getByRole('button', { name: 'Begynn' }).click();
  await expect(screen.getByText('I teamet mitt kan eg seie det eg meiner.')).toBeVisible();
  await expectAccessible(page);

  const reasons = 'Kva var dei viktigaste grunnane? Vel inntil to.';
  const forLeaders = 'Eg leitar etter synspunkt som skil seg frå mine eigne.';
  await skipTo(screen, 'Har du det siste halve året late vere å seie frå om noko viktig på jobb?');
  await screen.getByRole('radio', { name: 'Ja', exact: true }).click();
  await expect(screen.getByText(reasons)).toBeVisible();
  await expectAccessible(page);
  await screen.getByRole('button', { name: 'Tilbake' }).click();
  await screen.getByRole('radio', { name: 'Nei', exact: true }).click();
  await expect(screen.getByText(forLeaders), 'what hung on the answer is gone, and a leader is asked as one').toBeVisible();

  await skipTo(screen, 'Klar til å levere?');
  await screen.getByRole('button', { name: 'Lever svaret' }).click();
  await expect(screen.getByRole('heading', { name: 'Her ville svaret blitt levert' })).toBeVisible();
  await expectAccessible(page);
  expect(sent, 'nothing is sent').toEqual([]);
  const kept = await page.evaluate(async () => [
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage).filter((key) => !key.startsWith('sveltekit')),
  ]);
  expect(kept, 'nothing is kept on the device').toEqual([]);
});

test('by keyboard, another language keeps the question in the phone and the place among the choices', async ({ page }, {
  project,
}) => {
  test.skip(project.name === 'phone', 'on a phone the preview has the screen for itself');
  await page.goto('/instrumenter/ytringsklima/forhandsvis', { waitUntil: 'networkidle' });
  const phone = page.frameLocator('iframe');
  const begin = phone.getByRole('button', { name: 'Begynn' });
  await expect(begin).toBeEnabled(); // a key that is pressed waits for nothing
  await begin.press('Enter');
  await phone.getByRole('button', { name: 'Hopp over' }).press('Enter');
  await expect(phone.getByText('2 av 22', { exact: true })).toBeVisible();
  const nynorsk = page.getByRole('link', { name: 'Nynorsk', exact: true });
  await nynorsk.press('Enter');
  await expect(phone.getByText('I teamet mitt spør vi kvarandre om kva som kan bli betre.')).toBeVisible();
  await expect(nynorsk).toBeFocused();
});

test('only our own pages may frame a preview, and nothing else may be framed', async ({ page }) => {
  const policyOf = async (address: string): Promise<string> =>
    (await page.request.get(address)).headers()['content-security-policy'] ?? '';
  expect(await policyOf('/instrumenter/ytringsklima/forhandsvis/skjerm')).toContain("frame-ancestors 'self'");
  for (const address of ['/instrumenter/ytringsklima/forhandsvis', '/instrumenter', '/'])
    expect(await policyOf(address), address).toContain("frame-ancestors 'none'");
});

test('a questionnaire on paper has what a discussion needs, and nothing of the site around it', async ({ page }) => {
  await page.goto('/instrumenter/ytringsklima/utskrift');
  await expect(page.getByRole('button', { name: 'Skriv ut eller lagre som PDF' })).toBeVisible();
  await expectAccessible(page);

  await page.emulateMedia({ media: 'print' });
  const paper = page.getByRole('article');
  for (const words of [
    'Til drøfting',
    'Fingeravtrykk',
    'LIX',
    'Drøftet',
    'Svaralternativer',
    'Poeng vises når minst 10 har svart',
  ])
    await expect(paper).toContainText(words, { ignoreCase: true });
  await expect(paper.getByText('Helt enig')).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('contentinfo')).toBeHidden();
  await expect(page.getByRole('button')).toHaveCount(0);

  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('link', { name: 'Alle tre' }).click();
  await expect(paper.getByText('I teamet mitt kan eg seie det eg meiner.')).toBeVisible();
  await expect(paper.getByText('In my team, I can say what I think.')).toBeVisible();
  await expectAccessible(page);
});

/** Saves a version in which one question is reworded, one is reworded and declared equivalent, and one is taken out. */
const saveChangedVersion = async (page: Page, instrument: string): Promise<string> => {
  const post = async (address: string, data: unknown): Promise<Record<string, unknown>> => {
    const answer = await page.request.post(`/api${address}`, { data, headers: { origin: new URL(page.url()).origin } });
    expect(answer.ok(), await answer.text()).toBe(true);
    return (await answer.json()) as Record<string, unknown>;
  };
  type Draft = { summary: { id: string; revision: number }; nextVersion: string };
  let { draft } = (await post('/utkast', { from: 'instrument', instrument })) as { draft: Draft };
  const edits = [
    { kind: 'reword', item: 'TRY-4', text: { nb: 'Hos oss er det rolig.', nn: 'Hos oss er det roleg.', en: 'It is calm here.' } },
    {
      kind: 'reword',
      item: 'LAR-3',
      text: { nb: 'Hos oss er det greit.', nn: 'Hos oss er det heilt greitt.', en: 'It is fine here.' },
      equivalence: 'Prøvd på tolv medarbeidere, og alle forsto det likt.',
    },
    { kind: 'take-out', item: 'INN-3' },
  ];
  for (const edit of edits)
    draft = (await post(`/utkast/${draft.summary.id}/endring`, { revision: draft.summary.revision, edit })) as Draft;
  await post(`/utkast/${draft.summary.id}/versjon`, { revision: draft.summary.revision, version: draft.nextVersion });
  return draft.nextVersion;
};

test('two versions are compared, question by question and theme by theme', async ({ page }) => {
  await page.goto('/instrumenter/samhandling/versjoner');
  await expect(page.getByRole('heading', { name: 'Det finnes bare én versjon' })).toBeVisible();
  await expectAccessible(page);

  await signInAsAnalyst(page);
  const version = await saveChangedVersion(page, 'kulturkartlegging');
  await page.goto('/instrumenter/kulturkartlegging');
  await expect(page.getByText(`versjon ${version}`).first()).toBeVisible();
  await page.getByRole('link', { name: 'Versjoner og endringer' }).click();
  await expect(page.getByRole('heading', { name: new RegExp(`^Fra .+ til ${version}$`, 'u') })).toBeVisible();
  for (const heading of ['Endret 1', 'Ny ordlyd, samme betydning 1', 'Tatt ut 1', 'Hva det betyr for temaene'])
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
  await expect(page.getByText('Prøvd på tolv medarbeidere, og alle forsto det likt.')).toBeVisible();
  await expect(page.getByRole('deletion').first()).toContainText('tatt bort');
  await expect(page.getByRole('insertion').first()).toContainText('lagt til');
  await expectAccessible(page);

  await page.getByLabel('Fra').selectOption(version);
  await page.getByRole('button', { name: 'Vis forskjellen' }).click();
  await expect(page.getByText('Velg to forskjellige versjoner.')).toBeVisible();
  await page.goto('/instrumenter/kulturkartlegging/utskrift');
  await expect(page.getByRole('article')).toContainText('Endret siden versjon');
  await expectAccessible(page);
});

test('an analyst brings in a questionnaire of another system and is told what became of it', async ({ page }) => {
  await signInAsAnalyst(page);
  await page.goto('/instrumenter/import');
  await expectAccessible(page);

  await bringIn(page, path.join(examples, 'surveyjs-product-feedback.json'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('er hentet inn');
  await expect(page.getByRole('heading', { name: 'Se på dette' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Ikke tatt med' })).toBeVisible();
  await expect(page.getByText('Spørsmålet kan be om navn eller annet som peker ut den som svarer. Ta det ut.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Gå til utkastet' }).click();
  await expect(page).toHaveURL(/\/utkast\/[a-z0-9-]+$/u);

  await bringIn(page, { name: 'feil.json', mimeType: 'application/json', buffer: Buffer.from('{ dette er ikke JSON') });
  await expect(page.getByRole('alert')).toContainText('Filen er ikke gyldig JSON.');
  await expect(page.getByRole('alert')).toContainText('feil.json');
  await expectAccessible(page);
});

test('a questionnaire that goes out as DDI comes back without loss', async ({ page }) => {
  await signInAsAnalyst(page);
  await page.goto('/instrumenter/samhandling');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'DDI-Codebook (XML)' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^samhandling.*\.xml$/u);
  const saved = await download.path();
  expect(readFileSync(saved, 'utf8')).toContain('<codeBook');

  await bringIn(page, { name: download.suggestedFilename(), mimeType: 'text/xml', buffer: readFileSync(saved) });
  await expect(page.getByText('Alt kom med slik det var.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Gå til utkastet' }).click();
  await expect(page.getByText('Ingenting. Utkastet kan lagres.')).toBeVisible();
});
