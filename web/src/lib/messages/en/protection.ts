import type { Messages } from '../messages.ts';

export const protection: Messages['protection'] = {
  title: 'How we protect you',
  lead: 'This is all you can expect of us, including what we cannot promise.',
  statements: {
    title: 'What we promise',
    list: [
      'We know who is invited and who has collected an answer code. We do not store who has submitted, nor what each person answered.',
      'Your answer is sealed until the survey closes. Then all answers are opened together in random order and the key is destroyed. After that nobody, not even we, can find out what you answered from anything that is stored.',
      'Results are shown only for groups with at least five answers, and cannot be worked out for smaller groups.',
      'The employees’ organisations have been given the fingerprint of the keys and the tool that checks the results.',
    ],
  },
  way: {
    title: 'The way an answer goes',
    list: [
      {
        title: 'You collect an answer code',
        text: 'You sign in once. The answer code is signed without our seeing it, much like a stamp through a closed envelope.',
      },
      {
        title: 'You answer without being signed in',
        text: 'The form is on your own phone or computer. Nothing is sent before you submit.',
      },
      {
        title: 'The answer is sealed',
        text: 'The answer is locked on your phone before it is sent. It goes to another place than the one where you signed in.',
      },
      {
        title: 'Everything is opened together',
        text: 'When the survey closes, all answers are opened in random order, counted and deleted. The key is destroyed too.',
      },
    ],
  },
  whileOpen: {
    title: 'While the survey is open',
    text: 'Then the answer is confidential. It becomes anonymous when the survey closes and the key has been destroyed.',
  },
  limits: {
    title: 'What we cannot promise',
    list: [
      'We cannot promise that nobody sees that you take part. Someone may see your screen, and we know who has collected an answer code.',
      'Whoever runs the service and sets out to cheat while the survey is open can watch the network traffic or change the page you answer on. Afterwards it is too late.',
      'On a work phone or a work network your employer may see that something was sent. You can use your own phone.',
      'Where you can write freely, your words may give you away. So a person reads through before anything is shown, and Speak-up climate has no free text at all.',
    ],
  },
  groups: {
    title: 'Small groups',
    text: 'Before a survey opens, small units are combined into groups of at least eight invited people. You see which group your answer counts for before you answer. There are at least six answers behind every figure we show, and more where the questions are sensitive.',
  },
  notAChannel: {
    title: 'Not a reporting channel',
    text: 'Nobody can follow up a case you describe here. To report wrongdoing you can go to your manager, a safety or union representative, your organisation’s scheme, the city’s central scheme, or a supervisory authority.',
  },
  check: {
    title: 'You need not take our word for it',
    text: 'The code is open. Union and safety representatives approve the protocol before anything opens, and the data protection officer sees what is stored at any time.',
    waves: 'See the protocols',
    questions: 'See the questions',
  },
};
