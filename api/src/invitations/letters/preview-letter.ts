import { randomBytes } from 'node:crypto';
import type { Language, LetterPreview, MessageKind } from '../../contract/index.ts';
import { conflict } from '../../http/errors.ts';
import { requireWave } from '../../waves/wave-store.ts';
import type { DeskParts } from '../desk-parts.ts';
import { factsOf } from '../mailings/run-mailing.ts';
import { pageOf, type InvitationFacts } from './invitation-letter.ts';
import { languagesOf } from './languages-of.ts';
import { letterOf, partsOf, type Draft } from './letter-layout.ts';
import { draftsOf, writeSms, type Languages } from './message-writers.ts';
import { smsPartsOf } from './sms-parts.ts';

/** Which message is looked at. Without a language: as people get it whose language is not known. */
export type Looked = { readonly kind: MessageKind; readonly language?: Language | undefined };

const written = async (parts: DeskParts, waveId: string, language: Language | undefined) => {
  const wave = await requireWave(parts.office, waveId);
  const facts = factsOf(parts, wave);
  const languages: Languages = languagesOf(language ?? null, language ?? 'nb', wave.languages);
  const shown: InvitationFacts = { ...facts, link: pageOf(facts), remindersAfter: Math.max(0, wave.reminders.length - 1) };
  return { facts: shown, languages };
};

/** A message as people will get it. Its link leads to the page where everybody may sign in, and to nobody's ballot. */
export const previewLetter = async (parts: DeskParts, waveId: string, { kind, language }: Looked): Promise<LetterPreview> => {
  const { facts, languages } = await written(parts, waveId, language);
  const [first, ...others] = draftsOf(kind, facts, languages);
  const sms = writeSms(kind, facts, languages);
  return {
    from: parts.carriers.mailFrom === '' ? facts.senderName : parts.carriers.mailFrom,
    subject: first.subject,
    lines: partsOf(first, others).flatMap(({ lines, language: of }) => lines.map((line) => ({ ...line, language: of }))),
    sms,
    smsParts: smsPartsOf(sms),
  };
};

const testWords: Readonly<Record<Language, string>> = {
  nb: 'Dette er en prøve. Lenken i den er ikke personlig.',
  nn: 'Dette er ei prøve. Lenkja i henne er ikkje personleg.',
  en: 'This is a test. Its link is not personal.',
};

const asTest = (draft: Draft): Draft => ({
  ...draft,
  subject: `[${draft.language === 'en' ? 'Test' : 'Prøve'}] ${draft.subject}`,
  lines: [{ text: testWords[draft.language] }, ...draft.lines],
});

/** Sends one message to an address that somebody names as their own, marked as a test. Nothing is noted of it. */
export const sendTestLetter = async (
  parts: DeskParts,
  waveId: string,
  looked: Looked & { readonly to: string },
): Promise<boolean> => {
  const { kind, language, to } = looked;
  const { mail, sms } = parts.carriers;
  const { facts, languages } = await written(parts, waveId, language);
  const isMail = to.includes('@');
  if (isMail ? mail === undefined : sms === undefined)
    throw conflict(
      'no-carrier',
      'this installation has nothing to send this by',
      isMail ? 'set SMTP_URL and MAIL_FROM' : 'set SMS_GATEWAY_URL',
    );
  const [first, ...others] = draftsOf(kind, facts, languages).map(asTest);
  if (isMail && first !== undefined)
    return (await mail?.send(to, letterOf(first, ...others), randomBytes(6).toString('hex'))) === 'taken';
  return (await sms?.send(to, `${testWords[languages[0]]} ${writeSms(kind, facts, languages)}`)) === 'taken';
};
