import type { Language } from '../../contract/index.ts';

type SmsFacts = { readonly sender: string; readonly title: string; readonly date: string; readonly link: string };

/** The words of a reminder and of the general notice. They promise what docs/anonymity.md allows, and no more. */
export type ReminderWords = {
  readonly reminderSubject: (title: string) => string;
  readonly reminded: (title: string, minutes: string) => string;
  /** How many more may come after this one. */
  readonly only: (left: number) => string;
  readonly reminderSms: (facts: SmsFacts) => string;
  readonly noticeSubject: (title: string) => string;
  readonly noticed: (title: string) => string;
  readonly everybody: string;
  readonly sameDevice: string;
  readonly noticeSms: (facts: SmsFacts) => string;
};

const nb: ReminderWords = {
  reminderSubject: (title) => `Påminnelse: ${title}`,
  reminded: (title, minutes) =>
    `Du har ikke hentet svarkoden din til «${title}» ennå. Det tar omtrent ${minutes} minutter å svare.`,
  only: (left) =>
    `Påminnelsen går bare til dem som ikke har hentet svarkode. Du får ${left === 0 ? 'ikke flere' : `høyst ${String(left)} til`}.`,
  reminderSms: ({ sender, title, date, link }) =>
    `${sender}: Påminnelse. Du kan svare på «${title}» til ${date}. Det er frivillig. Lenken er personlig, ikke send den videre: ${link}`,
  noticeSubject: (title) => `Har du levert? ${title}`,
  noticed: (title) =>
    `I gruppen din er det hentet svarkoder til «${title}» som ikke er brukt. Vi vet ikke hvem som har levert, så alle i gruppen får denne meldingen.`,
  everybody: 'Har du levert, eller vil du ikke svare, kan du se bort fra den. Du får den bare én gang.',
  sameDevice: 'Har du begynt uten å levere, åpner du skjemaet på den samme telefonen eller maskinen:',
  noticeSms: ({ sender, title, date, link }) =>
    `${sender}: Til alle i gruppen din, for vi vet ikke hvem som har levert: Har du begynt på «${title}» uten å levere, kan du levere til ${date} fra samme telefon eller maskin: ${link}`,
};

const nn: ReminderWords = {
  reminderSubject: (title) => `Påminning: ${title}`,
  reminded: (title, minutes) =>
    `Du har ikkje henta svarkoden din til «${title}» enno. Det tek omtrent ${minutes} minutt å svare.`,
  only: (left) =>
    `Påminninga går berre til dei som ikkje har henta svarkode. Du får ${left === 0 ? 'ikkje fleire' : `høgst ${String(left)} til`}.`,
  reminderSms: ({ sender, title, date, link }) =>
    `${sender}: Påminning. Du kan svare på «${title}» til ${date}. Det er frivillig. Lenkja er personleg, ikkje del ho: ${link}`,
  noticeSubject: (title) => `Har du levert? ${title}`,
  noticed: (title) =>
    `I gruppa di er det henta svarkodar til «${title}» som ikkje er brukte. Vi veit ikkje kven som har levert, så alle i gruppa får denne meldinga.`,
  everybody: 'Har du levert, eller vil du ikkje svare, kan du sjå bort frå henne. Du får henne berre éin gong.',
  sameDevice: 'Har du byrja utan å levere, opnar du skjemaet på den same telefonen eller maskina:',
  noticeSms: ({ sender, title, date, link }) =>
    `${sender}: Til alle i gruppa di, for vi veit ikkje kven som har levert: Har du byrja på «${title}» utan å levere, kan du levere til ${date} frå same telefon eller maskin: ${link}`,
};

const en: ReminderWords = {
  reminderSubject: (title) => `Reminder: ${title}`,
  reminded: (title, minutes) =>
    `You have not collected your answer code for “${title}” yet. It takes about ${minutes} minutes to answer.`,
  only: (left) =>
    `The reminder goes only to those who have not collected an answer code. You will get ${left === 0 ? 'no more' : `at most ${String(left)} more`}.`,
  reminderSms: ({ sender, title, date, link }) =>
    `${sender}: Reminder. You can answer “${title}” until ${date}. It is voluntary. The link is personal, do not forward it: ${link}`,
  noticeSubject: (title) => `Have you submitted? ${title}`,
  noticed: (title) =>
    `In your group, answer codes for “${title}” have been collected and not used. We do not know who has submitted, so everybody in the group gets this message.`,
  everybody: 'If you have submitted, or would rather not answer, please ignore it. You get it only once.',
  sameDevice: 'If you have begun without submitting, open the form on the same phone or computer:',
  noticeSms: ({ sender, title, date, link }) =>
    `${sender}: To everybody in your group, as we do not know who has submitted: if you have begun “${title}” without submitting, you can submit until ${date} from the same phone or computer: ${link}`,
};

/** The words of each language; one that lacks some does not compile. */
export const reminderWords: Readonly<Record<Language, ReminderWords>> = { nb, nn, en };
