import type { Messages } from '../messages.ts';

export const instrument: Messages['instrument'] = {
  listTitle: 'The questions',
  listLead: 'All forms are open, so that you can read them before you answer.',
  draft: {
    title: 'Draft',
    text: 'The questions have not been tried on people yet. They must be tested with front-line employees before they are used.',
  },
  statements: (count) => `${count} statements`,
  minutes: (minutes) => `about ${minutes} minutes`,
  version: (version) => `version ${version}`,
  scale: 'Answers to choose from',
  languages: { label: 'Language', mine: 'One language', all: 'All three languages' },
  open: 'Free text',
  openText: 'Read by a person before anything is shown. May be switched off.',
  multi: 'Several answers',
  single: 'One answer',
  scored: 'Counts in',
  aboutLeaders: 'About managers as a group. Shown only where there are enough managers.',
  reversed: 'Turned round: here it is good to disagree.',
  anchor: 'Repeated unchanged in every wave.',
  conditional: 'Shown to some only, or not in the first wave.',
  audience: { leaders: 'For managers only', employees: 'For employees only' },
  themes: 'The themes',
  hash: 'Fingerprint of the form',
};
