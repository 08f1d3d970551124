import type { LocalizedText } from '@takhoyde/api/contract';
import type { Definition } from '@takhoyde/survey-definitions';
import { shippedDefinitions } from '@takhoyde/survey-definitions/shipped';
import { introOf } from '#lib/answering/intro.ts';
import type { Place } from '#lib/answering/entry.ts';
import type { Start } from '#lib/answering/start.ts';

/** How much there is to draw: as usual, as little as there can be, or far too much. */
export const amounts = ['vanlig', 'tomt', 'langt'] as const;
export type Amount = (typeof amounts)[number];

/** What the states of answering are drawn from. */
export interface AnsweringMaterial {
  readonly start: Start;
  readonly place: Place;
  readonly definition: Definition;
}

const long = 'Tverrfaglig helsefremmende samhandlingskompetanseutvikling for oppfølgingstjenestene i Demobydel Bjørk og omegn';
const inAll = (text: string): LocalizedText => ({ nb: text, nn: text, en: text });
const muchOf = ({ nb, nn, en }: LocalizedText): LocalizedText => ({
  nb: `${long}: ${nb}`,
  nn: `${long}: ${nn}`,
  en: `${long}: ${en}`,
});
const closesOn: LocalizedText = { nb: '24. november 2028', nn: '24. november 2028', en: '24 November 2028' };

const line = (text: string, status: 'done' | 'under-way') => ({ text, status, cameFrom: null });
const lastTime = (amount: Amount): NonNullable<Place['lastTime']> => ({
  waveTitle: { nb: 'Kulturkartlegging 2027', nn: 'Kulturkartlegging 2027', en: 'Culture survey 2027' },
  releasedOn: '2027-11-30',
  unitName: amount === 'langt' ? long : 'Hjemmetjenesten nord',
  isFromParent: false,
  lines:
    amount === 'tomt'
      ? []
      : [
          line('Tavlemøte hver mandag klokken ni, med avvik som fast punkt', 'done'),
          line(amount === 'langt' ? `${long}. ${long}` : 'Ny vaktliste', 'under-way'),
        ],
});

const definitionOf = (amount: Amount): Definition => {
  const found = shippedDefinitions.find(({ id }) => id === 'omstillingspuls');
  if (found === undefined) throw new Error('definitionOf requires the pulse that is shipped');
  if (amount === 'vanlig') return found;
  if (amount === 'tomt') return { ...found, intro: [], sections: found.sections.map((section) => ({ ...section, intro: [] })) };
  return {
    ...found,
    items: found.items.map((item) => ({ ...item, text: muchOf(item.text) })),
    sections: found.sections.map((section) => ({ ...section, title: muchOf(section.title) })),
  };
};

/** Made-up content for every state, from the pulse that is shipped. */
export const answeringMaterial = (amount: Amount): AnsweringMaterial => {
  const definition = definitionOf(amount);
  const start: Start = {
    waveId: 'P5',
    title:
      amount === 'langt'
        ? inAll(long)
        : { nb: 'Omstillingspuls høst 2028', nn: 'Omstillingspuls haust 2028', en: 'Change pulse autumn 2028' },
    purpose: amount === 'langt' ? muchOf(definition.purpose) : definition.purpose,
    closesAt: '2028-11-24T11:00:00Z',
    closesOn,
    minutes: 3,
    intro: introOf(definition),
    definitionHash: '4bf60bf87e360a29'.repeat(4),
    keyFingerprint: '4bf60bf87e360a29'.repeat(4),
    collectorOrigin: 'http://127.0.0.1:9',
    isSignedIn: true,
    way: 'sign-in',
    isDemo: false,
  };
  const levelLabel = { nb: 'Medarbeider', nn: 'Medarbeidar', en: 'Employee' };
  return {
    start,
    place: { unitName: amount === 'langt' ? long : 'Hjemmetjenesten nord', levelLabel, lastTime: lastTime(amount) },
    definition,
  };
};
