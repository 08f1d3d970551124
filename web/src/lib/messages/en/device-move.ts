export const deviceMove = {
  title: 'Continue on another device',
  how: 'Scan a code with the camera of the other device, or copy a link. Your answer code and answers come along. They go straight from this screen to the other device and do not pass through us.',
  warning:
    'Whoever gets this code can see your answers and submit for you. Do not show it to others, and do not send the link to others.',
  show: 'Show the code',
  alt: 'QR code with your answer code and answers',
  copy: 'Copy the link',
  copied: 'The link is copied.',
  link: 'The link',
  expires: (date: string) => `Works until the survey closes on ${date}.`,
  offline: 'We cannot load what is needed. Check the network and try again.',
  again: 'Try again',
  afterTitle: 'When you are under way on the other device',
  after: 'Your answers are then in both places. Only one can count. If you submit from both, the first one to arrive counts.',
  forget: 'Delete the answers here',
  keep: 'Close, and keep the answers here too',
  arriving: {
    title: 'Bringing your answer here …',
    text: 'The page checks the answer code against the keys of the survey round.',
  },
  received: {
    title: 'Your answers are here',
    text: 'You can go on where you left off. Only one can count: if you submit from both devices, the first one to arrive counts.',
  },
  problems: {
    damaged: {
      title: 'The code is not complete',
      text: 'Something is missing from the link. Scan the QR code again, or copy the whole link again. Your answer is still on the first device.',
    },
    forged: {
      title: 'The answer code is not valid here',
      text: 'It was not made with the keys of this survey round. Make a new code on the first device.',
    },
    'other-ballot': {
      title: 'There is another answer code here',
      text: 'Somebody has begun to answer on this device. We do not overwrite it. Use another device, or submit or delete what is here and scan the code again.',
    },
    unreachable: {
      title: 'We cannot get through',
      text: 'The answer code has been read, but it must be checked before you can go on. Check the network, and do not close the page.',
    },
  },
  goOn: 'To the survey',
};
