export const kiosk = {
  welcome: {
    choose: 'Choose a language to begin',
    promises: [
      'You need a card with a code. You do not sign in.',
      'This tablet remembers nothing. The screen is cleared when you submit, and when nobody has touched it for a minute.',
      'The code is not used up until you submit. If you are interrupted, you can start again with the same card.',
    ],
  },
  code: {
    title: 'Type the code on the card',
    text: 'The code shows that you are invited and which unit your answer counts for. It does not show who you are.',
    seen: 'People who see you here can see that you are answering. Stand so that nobody sees the screen, and they will not see what.',
  },
  place: {
    title: 'Ready to answer',
    text: 'The code works. It is not used up until you submit.',
  },
  delivery: {
    offline: 'The tablet has no network.',
    unreachable: 'We cannot get through. We keep trying by ourselves.',
    unspent:
      'Your answers are on this screen only and are gone when it is cleared. Your code is not used up. If you do not want to wait, you can start again another time with the same card.',
    spent:
      'Your code is used up and your answer is sealed, so nobody can read it here. The tablet keeps trying until it is delivered, also after you have left. If the tablet is switched off before that, the answer is lost.',
  },
  receipt: {
    sealed:
      'It lies sealed together with all the other answers. Nothing is left on the tablet. You can throw the card away: the code is used up.',
    next: 'Next person',
    code: 'Receipt code',
    codeText:
      'Write it down or take a picture if you want to check that your answer was counted. It does not show what you answered, and it is gone when the screen is cleared.',
  },
  stopped: { again: 'Clear the screen' },
  foot: { end: 'Stop and clear the screen' },
  rest: {
    title: 'Are you there?',
    text: (seconds: string) => `The screen is cleared in ${seconds} seconds.`,
    answers: 'Your answers will then be gone. You can start again with the same card.',
    sealed: 'Your answer is sealed, and the tablet keeps trying to deliver it.',
    delivered: 'Your answer has been delivered.',
    goOn: 'Yes, I am here',
    clear: 'Clear the screen now',
  },
  noScript: {
    title: 'The tablet is not ready',
    text: 'JavaScript is switched off. Your answer is sealed on the tablet before it is sent, and that needs JavaScript. Tell whoever set up the tablet, or answer from your own phone.',
  },
};
