import type { methods as bokmaal } from '../nb/methods.ts';

export const methods: typeof bokmaal = {
  title: 'Slik reknar vi',
  lead: 'Alle tal i Takhøyde er laga etter metodar som er skrivne ned, kontrollerte mot statistikkprogrammet R og kan etterprøvast.',
  shown: { title: 'Bak tala på sidene', text: 'Kvart tal har ei lenkje til sida som forklarer det.' },
  more: { title: 'Fleire metodar', text: 'Dei blir brukte av analytikarar, og finst i reknekoden.' },
  path: 'Alle metodane',
  answers: (question) => `Svarer på ${question}`,
  links: 'Les om metodane',
  names: {
    indeks: 'Indeks',
    usikkerhet: 'Uvisse',
    endring: 'Endring',
    sammenlignbarhet: 'Kor samanliknbare tala er',
    skjerming: 'Skjulte og avgrensa tal',
    fordeling: 'Fordeling',
    svarprosent: 'Svarprosent',
    'ledere-og-medarbeidere': 'Skilnad mellom nivå',
    styrke: 'Kva ei så stor gruppe kan vise',
    reliabilitet: 'Reliabilitet',
    betydning: 'Tyder påstanden det same for alle',
    'henger-sammen': 'Heng saman med',
  },
  inLanguage: { nb: 'Sidene om metodane er skrivne på bokmål og engelsk.', en: 'Denne sida finst berre på engelsk.' },
};
