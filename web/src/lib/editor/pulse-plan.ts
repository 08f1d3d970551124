import { languages, type LocalizedText } from '@takhoyde/api/contract';
import { z } from 'zod';

/** A pulse as the composer's form tells it. */
export interface PulsePlanForm {
  readonly id: string;
  readonly title: LocalizedText;
  readonly items: string[];
  readonly rotation?: { readonly per: 'person' | 'bucket'; readonly blockCount: number };
}

const longestName = 40;

/**
 * An id for a pulse, made of its name in letters that every system keeps.
 * @example pulseId('Puls på høsten 2028') // 'puls-pa-hosten-2028'
 */
export const pulseId = (title: string): string => {
  const plain = title.toLocaleLowerCase('nb').replace(/æ/gu, 'ae').replace(/ø/gu, 'o').replace(/å/gu, 'a').normalize('NFD');
  const name = plain.replace(/[^a-z0-9]+/gu, '-').replace(/^-+|-+$/gu, '');
  const whole = name.startsWith('puls') ? name : `puls-${name}`;
  return whole.slice(0, longestName).replace(/-+$/u, '');
};

const planForm = z.object({
  title: z.object({ nb: z.string().min(1), nn: z.string().min(1), en: z.string().min(1) }),
  items: z.array(z.string()).min(1).max(40),
  blockCount: z.coerce.number().int().min(0).max(4),
  per: z.enum(['person', 'bucket']),
});

/** The plan a form tells; `undefined` when a name or every statement is missing. */
export const pulsePlanOf = (form: FormData): PulsePlanForm | undefined => {
  const text = (name: string): string => {
    const told = form.get(name);
    return typeof told === 'string' ? told.trim() : '';
  };
  const parsed = planForm.safeParse({
    title: Object.fromEntries(languages.map((language) => [language, text(`navn-${language}`)])),
    items: form.getAll('pastand'),
    blockCount: text('bolker'),
    per: text('per'),
  });
  if (!parsed.success) return undefined;
  const { title, items, blockCount, per } = parsed.data;
  return { id: pulseId(title.nb), title, items, ...(blockCount < 2 ? {} : { rotation: { per, blockCount } }) };
};

/**
 * A name to begin with: the month the installation is in.
 * @example pulseName('2028-11-20').nb // 'Puls november 2028'
 */
export const pulseName = (today: string): LocalizedText => {
  const monthIn = (locale: string): string =>
    new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(today));
  return { nb: `Puls ${monthIn('nb-NO')}`, nn: `Puls ${monthIn('nb-NO')}`, en: `Pulse ${monthIn('en-GB')}` };
};
