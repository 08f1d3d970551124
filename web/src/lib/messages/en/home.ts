import type { Messages } from '../messages.ts';

export const home: Messages['home'] = {
  hero: {
    title: 'How much headroom is there?',
    lead: 'Takhøyde shows what it is like to say what you think, learn from mistakes and work across units. Those who answer are safe. Those who lead learn what they can do something about.',
    signIn: 'Sign in',
    how: 'How we protect you',
  },
  promises: [
    {
      title: 'Nobody can find out what you answered',
      text: 'Once a survey has closed, nothing is stored that ties an answer to a person. No figure can be worked out for small groups.',
    },
    {
      title: 'Every number is honest',
      text: 'Each figure says how many answered and how certain it is. We say better or worse only when we know.',
    },
    {
      title: 'Nothing is asked in vain',
      text: 'Results open for everyone at the same moment. The next survey begins with what came of the last.',
    },
  ],
  stepsTitle: 'From question to conversation',
  steps: [
    {
      title: 'Both sides approve',
      text: 'The employer and a representative of the employees approve the same questions and rules before anything opens.',
    },
    {
      title: 'You answer in a few minutes',
      text: 'On your phone, in bokmål, nynorsk or English. The answer is sealed until all answers are opened together.',
    },
    {
      title: 'Everyone sees the same',
      text: 'Managers, representatives and employees see the result for their unit in the same minute.',
    },
    { title: 'You talk about it', text: 'Two strengths, one thing to work on. Without guessing who said what.' },
  ],
  lookTitle: 'See the questions before you answer',
  lookText: 'All questions are open to everyone, in three languages.',
  greeting: (name) => `Hello, ${name}`,
  lead: 'Here is what concerns you now.',
  nothing: 'There is nothing you need to do now.',
  cards: {
    answer: {
      eyebrow: (until) => `Open until ${until}`,
      text: 'You are invited to answer. It is voluntary, and your manager is not told whether you have answered.',
    },
    continue: {
      text: 'You have collected an answer code. If you have not submitted yet, you can go on with the same phone or computer.',
    },
    results: { eyebrow: 'Results are open', title: (wave) => `See ${wave}`, text: (unit) => `The culture profile of ${unit}.` },
    approve: { eyebrow: 'Waiting for approval', text: 'Read the protocol and approve it for your side.' },
    open: { eyebrow: 'Approved by both sides', text: 'The wave can be opened.' },
    close: {
      eyebrow: 'The deadline has passed',
      text: 'The wave can be closed. Then all answers are opened together and the figures are published.',
    },
    preparing: { eyebrow: 'Being prepared', text: 'The keys are being made.' },
    compare: { title: 'Compare then and now', text: 'Baseline and follow-up of a unit, through both organisations.' },
    storage: { title: 'See what is stored', text: 'What lies where right now, and who has done what.' },
  },
};
