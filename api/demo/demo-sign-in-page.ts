import type { Language } from '../src/contract/index.ts';
import { languages } from '../src/contract/index.ts';
import type { DemoPersona } from './demo-personas.ts';
import { signInTexts, type SignInTexts } from './demo-sign-in-texts.ts';

/** What every page of the demo's identity provider is told. */
export interface PageFrame {
  readonly language: Language;
  readonly styleHref: string;
  /** Address of this page in another language; left out where there is no such page. */
  readonly hrefIn?: (language: Language) => string;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Makes text safe in HTML text and quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (character) => entities[character] ?? '');

const languageNames: Readonly<Record<Language, readonly [string, string]>> = {
  nb: ['NB', 'Bokmål'],
  nn: ['NN', 'Nynorsk'],
  en: ['EN', 'English'],
};

const mark = `<svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
<rect x="2" y="3" width="28" height="4" rx="2" fill="currentColor"/><circle cx="16" cy="16.5" r="4" fill="currentColor"/>
<path d="M7 29c0-4.6 4-7 9-7s9 2.4 9 7" fill="none" stroke="currentColor" stroke-width="3.2" stroke-linecap="round"/></svg>`;

const languageLinks = (texts: SignInTexts, { language, hrefIn }: PageFrame): string => {
  if (hrefIn === undefined) return '';
  const links = languages.map((one) => {
    const [short, full] = languageNames[one];
    const current = one === language ? ' aria-current="true"' : '';
    return `<li><a href="${escapeHtml(hrefIn(one))}" lang="${one}" hreflang="${one}"${current}><span aria-hidden="true">${short}</span><span class="hidden">${full}</span></a></li>`;
  });
  return `<nav class="languages" aria-label="${escapeHtml(texts.chooseLanguage)}"><ul>${links.join('')}</ul></nav>`;
};

const page = (frame: PageFrame, title: string, main: string): string => {
  const texts = signInTexts[frame.language];
  return `<!doctype html>
<html lang="${frame.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)} – Takhøyde</title>
<link rel="stylesheet" href="${escapeHtml(frame.styleHref)}">
</head>
<body>
<header class="bar"><a class="brand" href="/">${mark}<span>Takhøyde</span></a>${languageLinks(texts, frame)}</header>
<aside class="fictional" aria-label="${escapeHtml(texts.fictionalLabel)}"><p><strong>${escapeHtml(texts.fictionalLabel)}.</strong> ${escapeHtml(texts.fictionalText)}</p></aside>
<main>${main}</main>
</body>
</html>
`;
};

const hero = (title: string, lead: string): string =>
  `<div class="hero"><div class="page"><h1>${escapeHtml(title)}</h1><p class="lead">${escapeHtml(lead)}</p></div></div>`;

const initialsOf = (name: string): string => {
  const letters = name.split(' ').map((word) => word.charAt(0));
  return `${letters.at(0) ?? ''}${letters.length > 1 ? (letters.at(-1) ?? '') : ''}`;
};

const personaCard = (persona: DemoPersona, action: string, language: Language): string => {
  const { id, personId, name, roleLine, canDo } = persona;
  return `<li class="card">
<span class="initials" aria-hidden="true">${escapeHtml(initialsOf(name))}</span>
<form method="post" action="${escapeHtml(action)}">
<input type="hidden" name="person" value="${escapeHtml(personId)}">
<button type="submit" aria-label="${escapeHtml(`${signInTexts[language].signInAs(name)}, ${roleLine[language]}`)}" aria-describedby="kan-${id}">${escapeHtml(name)}</button>
</form>
<p class="role">${escapeHtml(roleLine[language])}</p>
<p class="can-do" id="kan-${id}">${escapeHtml(canDo[language])}</p>
</li>`;
};

/** The page where a visitor chooses whom to be. `action`: where the choice is posted, which only this sign-in can use. */
export const personaPage = (frame: PageFrame, personas: readonly DemoPersona[], action: string): string => {
  const texts = signInTexts[frame.language];
  const cards = personas.map((persona) => personaCard(persona, action, frame.language)).join('\n');
  return page(
    frame,
    texts.title,
    `${hero(texts.title, texts.lead)}
<div class="page">
<h2>${escapeHtml(texts.choose)}</h2>
<ul class="cards">
${cards}
</ul>
<p class="foot">${escapeHtml(texts.noPassword)}</p>
</div>`,
  );
};

/** A page that says why there is nobody to choose here, and the way back. `detail`: the provider's own words, if any. */
export const signInProblemPage = (frame: PageFrame, problem: 'expired' | 'refused', detail?: string): string => {
  const texts = signInTexts[frame.language];
  const [title, text] = problem === 'expired' ? [texts.expiredTitle, texts.expiredText] : [texts.refusedTitle, texts.refusedText];
  const said = detail === undefined ? '' : `<p class="detail" lang="en">${escapeHtml(detail)}</p>`;
  return page(
    frame,
    title,
    `${hero(title, text)}<div class="page">${said}<p><a class="way-back" href="/">${escapeHtml(texts.home)}</a></p></div>`,
  );
};
