import type { methods as bokmaal } from '../nb/methods.ts';

export const methods: typeof bokmaal = {
  title: 'How we compute',
  lead: 'Every figure in Takhøyde is made by methods that are written down, checked against the statistics program R, and open to anyone’s check.',
  shown: { title: 'Behind the figures on the pages', text: 'Each figure links to the page that explains it.' },
  more: { title: 'More methods', text: 'Used by analysts, and found in the code.' },
  path: 'All methods',
  answers: (question) => `Answers ${question}`,
  links: 'Read about the methods',
  names: {
    indeks: 'Index',
    usikkerhet: 'Uncertainty',
    endring: 'Change',
    sammenlignbarhet: 'Comparability',
    skjerming: 'Hidden and limited figures',
    fordeling: 'Distribution',
    svarprosent: 'Response',
    'ledere-og-medarbeidere': 'Difference between levels',
    styrke: 'What so large a group can show',
    reliabilitet: 'Reliability',
    betydning: 'Whether a statement means the same to all',
    'henger-sammen': 'Relations',
  },
  inLanguage: { nb: 'This page is in Norwegian only.', en: 'This page is in English.' },
};
