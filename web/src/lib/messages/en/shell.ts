import type { Messages } from '../messages.ts';

export const shell: Messages['shell'] = {
  productName: 'Takhøyde',
  tagline: 'How much headroom is there?',
  skipToContent: 'Skip to content',
  chooseLanguage: 'Choose language',
  demo: {
    label: 'Fictional data',
    text: 'This is a demonstration. The city, its units, its people and every number are made up.',
  },
  menu: { open: 'Menu', label: 'Main menu' },
  navigation: {
    home: 'Home',
    results: 'Results',
    compare: 'Compare',
    waves: 'Waves',
    questionnaires: 'The questions',
    drafts: 'Drafts',
    storage: 'Storage and log',
    protection: 'How we protect you',
  },
  user: {
    signIn: 'Sign in',
    signOut: 'Sign out',
    account: 'Account',
    noRoles: 'No roles',
  },
  roles: {
    employee: 'Employee',
    leader: 'Manager',
    director: 'Director',
    analyst: 'Analyst',
    'union-representative': 'Union representative',
    'safety-representative': 'Safety representative',
    'data-protection-officer': 'Data protection officer',
    operator: 'Operations',
  },
  roleAt: (role, unit) => `${role}, ${unit}`,
  footer: {
    notAChannel: 'This is not a reporting channel. To report serious wrongdoing, use the whistleblowing scheme.',
    openSource: 'Open source. No tracking, no third parties.',
  },
  noScript: 'This page works best with JavaScript switched on. You can read most of it without.',
  units: {
    points: (number) => `${number} points`,
    answers: (count) => `${count} answers`,
    percent: (number) => `${number}%`,
  },
  pageTitle: (page) => `${page} – Takhøyde`,
  close: 'Close',
  errors: {
    title: {
      notFound: 'We cannot find that page',
      noUnit: 'The unit does not exist here',
      refused: 'You do not have access to this',
      notYet: 'This is not ready yet',
      unavailable: 'The service is not answering just now',
      broken: 'Something went wrong on our side',
    },
    text: {
      notFound: 'The address may be mistyped, or the page may have moved.',
      noUnit:
        'The unit is not part of this wave or organisation. After a reform it may have a new name or have become part of another.',
      refused: 'Your role gives no access here. If you think that is wrong, contact your local HR.',
      notYet: 'Results open for everyone at the same moment. Come back when the wave has closed.',
      unavailable: 'Try again in a moment. Nothing you have submitted is lost.',
      broken: 'Try again. If it goes on, tell those who run the service.',
    },
    home: 'To the front page',
    myResults: 'To my results',
    again: 'Try again',
  },
};
