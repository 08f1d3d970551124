import type { Language } from '../../contract/index.ts';

/** The words of an invitation. They promise what docs/anonymity.md allows, and no more. */
export type LetterWords = {
  readonly locale: string;
  readonly subject: (title: string) => string;
  readonly greeting: string;
  readonly invited: (title: string, minutes: string) => string;
  readonly answer: string;
  readonly deadline: (date: string) => string;
  readonly personal: string;
  readonly known: string;
  readonly shown: (count: string) => string;
  readonly more: string;
  readonly without: string;
  readonly fingerprint: string;
  readonly regards: (sender: string) => string;
  readonly otherLanguages: string;
  readonly sms: (facts: { sender: string; title: string; date: string; link: string }) => string;
};

const nb: LetterWords = {
  locale: 'nb-NO',
  subject: (title) => `Du er invitert: ${title}`,
  greeting: 'Hei!',
  invited: (title, minutes) =>
    `Du er invitert til å svare på «${title}». Det tar omtrent ${minutes} minutter, og du kan svare på mobilen.`,
  answer: 'Svar her',
  deadline: (date) => `Svarfristen er ${date}. Det er frivillig å svare. Har du svart, kan du se bort fra denne meldingen.`,
  personal: 'Lenken er personlig. Ikke send den videre: den gir én svarkode, og den er din.',
  known:
    'Vi vet hvem som er invitert og hvem som har hentet svarkode. Vi lagrer ikke hvem som har levert, og ikke hva den enkelte har svart.',
  shown: (count) => `Resultater vises bare for grupper med minst ${count} svar, og kan ikke regnes ut for mindre grupper.`,
  more: 'Slik verner vi deg',
  without: 'Vil du ikke bruke lenken, kan du gå hit og logge inn med jobbkontoen:',
  fingerprint: 'Fingeravtrykket til nøklene, det samme som tillitsvalgt eller verneombud har godkjent:',
  regards: (sender) => `Hilsen ${sender}`,
  otherLanguages: 'Du kan velge nynorsk eller engelsk på siden. You can choose English on the page.',
  sms: ({ sender, title, date, link }) =>
    `${sender}: Du er invitert til å svare på «${title}» innen ${date}. Lenken er personlig, ikke send den videre: ${link} Vi lagrer ikke hva den enkelte har svart.`,
};

const nn: LetterWords = {
  locale: 'nn-NO',
  subject: (title) => `Du er invitert: ${title}`,
  greeting: 'Hei!',
  invited: (title, minutes) =>
    `Du er invitert til å svare på «${title}». Det tek omtrent ${minutes} minutt, og du kan svare på mobilen.`,
  answer: 'Svar her',
  deadline: (date) => `Svarfristen er ${date}. Det er frivillig å svare. Har du svart, kan du sjå bort frå denne meldinga.`,
  personal: 'Lenkja er personleg. Ikkje send ho vidare: ho gir éin svarkode, og han er din.',
  known:
    'Vi veit kven som er invitert og kven som har henta svarkode. Vi lagrar ikkje kven som har levert, og ikkje kva den einskilde har svart.',
  shown: (count) => `Resultat blir viste berre for grupper med minst ${count} svar, og kan ikkje reknast ut for mindre grupper.`,
  more: 'Slik vernar vi deg',
  without: 'Vil du ikkje bruke lenkja, kan du gå hit og logge inn med jobbkontoen:',
  fingerprint: 'Fingeravtrykket til nøklane, det same som tillitsvald eller verneombod har godkjent:',
  regards: (sender) => `Helsing ${sender}`,
  otherLanguages: 'Du kan velje bokmål eller engelsk på sida. You can choose English on the page.',
  sms: ({ sender, title, date, link }) =>
    `${sender}: Du er invitert til å svare på «${title}» innan ${date}. Lenkja er personleg, ikkje del ho: ${link} Vi lagrar ikkje kva den einskilde har svart.`,
};

const en: LetterWords = {
  locale: 'en-GB',
  subject: (title) => `You are invited: ${title}`,
  greeting: 'Hello!',
  invited: (title, minutes) =>
    `You are invited to answer “${title}”. It takes about ${minutes} minutes, and you can answer on your phone.`,
  answer: 'Answer here',
  deadline: (date) => `It is open until ${date}. Answering is voluntary. If you have answered, please ignore this message.`,
  personal: 'The link is personal. Do not forward it: it gives one answer code, and that is yours.',
  known:
    'We know who is invited and who has collected an answer code. We do not store who has submitted, nor what each person answered.',
  shown: (count) =>
    `Results are shown only for groups with at least ${count} answers, and cannot be computed for smaller groups.`,
  more: 'How we protect you',
  without: 'If you would rather not use the link, go here and sign in with your work account:',
  fingerprint: 'The fingerprint of the keys, the same that a union or safety representative has approved:',
  regards: (sender) => `Kind regards, ${sender}`,
  otherLanguages: 'The page can also be read in Norwegian. Du kan velge bokmål eller nynorsk på siden.',
  sms: ({ sender, title, date, link }) =>
    `${sender}: You are invited to answer “${title}” by ${date}. The link is personal, do not forward it: ${link} We do not store what each person answered.`,
};

/** The words of each language; one that lacks some does not compile. */
export const letterWords: Readonly<Record<Language, LetterWords>> = { nb, nn, en };
