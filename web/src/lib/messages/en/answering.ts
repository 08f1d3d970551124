import type { Messages } from '../messages.ts';

export const answering: Messages['answering'] = {
  facts: {
    minutes: (count) => `About ${count} minutes`,
    closes: (date) => `Open until ${date}`,
    confidential: 'Confidential and voluntary',
  },
  protection: {
    heading: 'How we protect you',
    lines: {
      who: 'We know who is invited and who has collected an answer code.',
      what: 'We do not store who has submitted, nor what each person answered.',
      open: 'Your answer is confidential, and sealed until the survey closes.',
      closed:
        'Then all answers are opened together in random order and the key is destroyed. After that nobody, not even we, can find out what you answered from anything that is stored.',
      shown:
        'Results are shown only for groups where enough people have answered. Your manager is not told whether you have answered.',
    },
    fullText: 'The full text',
    howDoIKnow: 'How do I know that?',
    check:
      'All keys of this wave share one fingerprint. The employer and a union or safety representative approved it before the wave opened. When you get your answer code, this page checks that the keys give the same fingerprint, that each group has a key of its own, and that no group is too small. If anything is wrong, it stops before anything is sent.',
    fingerprint: 'The fingerprint of the keys',
    compare: 'Ask a union or safety representative whether it is the one they approved.',
    limits:
      'This we do not promise: that nobody can see that you take part, or that nobody looks over your shoulder. While the wave is open, you also have to trust that those who run the service do not change the page or watch the network traffic.',
    more: 'Read the whole explanation',
  },
  place: {
    heading: 'Your answer counts for',
    looking: 'Looking up where your answer belongs …',
    marked: 'Your answer is marked with this, not with you.',
    wrong: 'This is not right',
    wrongText:
      'Unit and level come from the staff register. Contact local HR in your organisation before you get your answer code, and they will correct it. You cannot choose for yourself, because answers could then count in the wrong place. If your unit is small, your answer counts together with the unit above.',
  },
  lastTime: {
    title: (wave: string) => `Last time: ${wave}`,
    own: 'This is what we did:',
    above: (unit: string) => `This is what ${unit} did:`,
    none: 'The unit has not written down what it did after the last survey.',
    from: (unit: string) => `from ${unit}`,
    status: { planned: 'planned', 'under-way': 'under way', done: 'done', dropped: 'dropped' },
  },
  fetch: {
    button: 'Get answer code',
    note: 'The answer code is signed without our seeing it. That is why we cannot recognise it when you submit.',
    busy: 'Getting the answer code …',
    busyText: 'This page checks the keys and makes a code that only this device knows.',
    unreachable: 'We cannot get through',
    unreachableText: 'Check your connection and try again. Nothing is lost, and you cannot get two answer codes by mistake.',
    again: 'Try again',
    forgetful: 'The browser keeps nothing on this device',
    forgetfulText:
      'You can answer all the same, but in one go. If you close the page before your answer is delivered, the answer code is lost. An ordinary window instead of a private one usually helps.',
  },
  ways: {
    signIn: 'Sign in with your work account',
    signInText: 'Once, to show that you are invited.',
    code: 'I have a printed code',
    codeText: 'For you who have drawn a card with 13 characters. You do not sign in.',
    otherCode: 'Use a printed code instead',
  },
  code: {
    title: 'Answer with a printed code',
    label: 'The code on the card',
    hint: '13 characters. Capitals do not matter. O and 0 are the same, and so are I, L and 1.',
    button: 'Use the code',
    busy: 'Looking up the code …',
    problems: {
      length: (count) => `The code has 13 characters. You have typed ${count}.`,
      'wrong-code': 'We cannot find this code. See whether a character is wrong, and whether the card is for this wave.',
      'too-many-wrong-codes': 'Too many wrong codes have been tried from here. Wait a minute and try again.',
      'fetched-elsewhere': 'This code has been used. It works only on the device where it was first used.',
      unreachable: 'We cannot get through. Check your connection and try again.',
      other: 'The code cannot be used just now.',
    },
  },
  ready: {
    fetched: 'You have your answer code',
    fetchedText: 'From now on we do not know who you are.',
    waiting: 'Your answer code is ready',
    waitingText: 'You collected it on this device but have not answered yet.',
    resume: 'Go on where you left off',
    resumeText: 'On this device there is an answer that has been begun but not submitted.',
    perhapsOthers: 'This may be somebody else’s',
    perhapsOthersText:
      'You have not collected an answer code with your sign-in. The answer here was begun by someone else, or with a printed code. If it is not yours, leave it and use another device.',
    view: 'How do you want to answer?',
    viewChange: 'You can change at any time.',
    views: {
      one: { label: 'One statement at a time', text: 'You move on when you press an answer.' },
      list: { label: 'Short lists', text: 'A few statements on each page.' },
    },
    kept: 'Your answers stay on this device until you submit. You can take a break and go on here.',
    start: 'Start',
    continue: 'Go on',
  },
  question: {
    progress: (current, total) => `${current} of ${total}`,
    spokenQuestion: (current, total, section) => `Question ${current} of ${total}. ${section}`,
    spokenPage: (current, total, section) => `Page ${current} of ${total}. ${section}`,
    next: 'Next',
    skip: 'Skip',
    back: 'Back',
    toEnd: 'To the end',
    takeBack: 'Remove the answer',
    severalAllowed: 'You can choose several.',
    isFull: (count) => `You have chosen ${count}. Remove one to choose another.`,
    explanation: 'Read the explanation again',
    unsaved: 'The answer could not be kept on the device. You can go on, but do not close the page before you have submitted.',
  },
  foot: {
    label: 'About this wave',
    move: 'Continue on another device',
    help: 'Help',
    whistle: 'Report wrongdoing',
    showList: 'Show as short lists',
    showOne: 'Show one statement at a time',
    delete: 'Delete the draft from this device',
  },
  deletion: {
    heading: 'Delete the draft?',
    answers: 'Delete the answers',
    answersText: 'The answer code stays, so you can begin again on this device.',
    everything: 'Delete the answers and the answer code',
    everythingText: 'Nothing stays. You can then not answer in this wave.',
    cancel: 'Cancel',
  },
  end: {
    heading: 'Ready to submit?',
    all: 'You have answered everything.',
    some: (answered, total) => `You have answered ${answered} of ${total}.`,
    none: 'You have not answered anything.',
    mayStay: 'What you have not answered may stay that way. Everything is voluntary.',
    unanswered: (count) => `Not answered (${count})`,
    submit: 'Submit',
    final: 'Once submitted, your answer cannot be changed, and everything is deleted from this device.',
  },
  delivery: {
    busy: 'Submitting your answer …',
    waiting: 'Your answer is not delivered yet',
    offline: 'You are offline. Your answer is sealed on this device and will be sent when you are back online.',
    unreachable: 'We cannot get through. Your answer is sealed on this device, and we keep trying.',
    mayClose: (date) => `You can close the page and open the same link later. The wave closes ${date}.`,
    mayNotClose: 'Do not close the page before your answer is delivered.',
    tryNow: 'Try now',
  },
  receipt: {
    heading: 'Thank you! Your answer is delivered',
    sealed: 'It lies sealed together with all the other answers. Your answers are not left on this device.',
    codeTitle: 'Your receipt code',
    codeText:
      'Write it down or take a picture. With it you can see that your answer has been received, and later that it was counted. It does not show what you answered. We do not know who has which code, and you see it only now.',
    codeCheck: 'Check the code whenever you like',
    next: 'What happens now?',
    closes: (date) => `${date}: The wave closes. All answers are opened together and the key is destroyed.`,
    results: (date) =>
      `The results come as soon as the answers are counted, on ${date} at the earliest. Everyone sees the results for their unit at the same time.`,
    links: 'Do you need anything else?',
    close: 'Close',
    closed: 'You can close the tab now.',
    shared: 'Do you share this device with others?',
    signOut: 'Sign out',
  },
  stopped: {
    closed: {
      title: 'The wave has closed',
      text: 'The answers are opened or about to be, and no more can be taken in. Results come to everyone at the same time.',
    },
    'too-late': {
      title: 'The wave closed before your answer came through',
      text: 'Your answer was not delivered, and is deleted from this device. We are sorry. Results come to everyone at the same time.',
    },
    'not-open': {
      title: 'The wave is not open yet',
      text: 'Come back with the same link when it has opened. The date is in your invitation.',
    },
    unknown: {
      title: 'We cannot find the wave',
      text: 'The address may be mistyped. Use the link in your invitation, or the QR code on the poster.',
    },
    'not-invited': {
      title: 'You are not invited to this wave',
      text: 'It may be for other units than yours. If you think that is wrong, contact local HR. If you have a printed code, you can use it.',
    },
    'fetched-elsewhere': {
      title: 'Your answer code has been collected',
      text: 'If you have submitted, all is well. We cannot see that from here. If you have not, go on with the device, and in the browser, where you collected the code. If you have lost it, contact local HR.',
    },
    'wrong-code': {
      title: 'The code cannot be used',
      text: 'See whether a character is wrong, and whether the card is for this wave.',
    },
    'wrong-link': {
      title: 'The link does not work',
      text: 'The personal link is not for this wave, or a character is missing. Open the link in the message once more, or sign in with your work account.',
    },
    'too-many-wrong-codes': { title: 'Too many wrong codes', text: 'Wait a minute and try again.' },
    'keys-changed': {
      title: 'We stopped before anything was sent',
      text: 'The keys of this wave are not the ones that were approved. Do not answer before this is cleared up. Tell a union representative, a safety representative or the data protection officer.',
    },
    'keys-doubled': {
      title: 'We stopped before anything was sent',
      text: 'Two groups have the same key. An answer could then end up under the wrong group. Tell a union representative, a safety representative or the data protection officer.',
    },
    'group-too-small': {
      title: 'We stopped before anything was sent',
      text: 'One of the groups has so few people that an answer could point to a person. Tell a union representative, a safety representative or the data protection officer.',
    },
    'keys-unreadable': {
      title: 'We stopped before anything was sent',
      text: 'The keys of this wave cannot be read. Try again later. If it goes on, tell a union representative or those who run the service.',
    },
    'questions-changed': {
      title: 'We stopped before anything was sent',
      text: 'The questions are not the ones that were approved before the wave opened. Do not answer before this is cleared up. Tell a union representative, a safety representative or the data protection officer.',
    },
    'ballot-refused': {
      title: 'Your answer was not accepted',
      text: 'The collector does not recognise the answer code. Your answer is still on this device. Try again, or contact local HR.',
    },
    'open-elsewhere': {
      title: 'Open in another window',
      text: 'You are answering this in another window or tab on this device. Your answers are saved there. If you want to go on here instead, we bring them along.',
    },
    gone: {
      title: 'There is no answer here any more',
      text: 'It was submitted or deleted in another window on this device. If you submitted it there, all is well.',
    },
    deleted: { title: 'Deleted', text: 'The answers and the answer code are deleted from this device. You can close the page.' },
    'signed-out': { title: 'You are signed out', text: 'Sign in again to get your answer code. Nothing is lost.' },
    unexplained: {
      title: 'Something went wrong',
      text: 'Try again in a little while. What you have answered is still on this device.',
    },
  },
  noScript: {
    title: 'Switch on JavaScript to answer',
    text: 'Your answer is sealed on your device before it is sent, so that nobody can read it on the way. That needs JavaScript. Switch it on, open the link on another device, or ask local HR for a printed code and a shared tablet.',
  },
  waves: {
    title: 'Answer a survey',
    none: 'No wave is open just now.',
    choose: 'Which wave were you invited to?',
  },
  help: {
    title: 'Help with answering',
    place: { heading: 'The unit or level is not right' },
    lost: {
      heading: 'I have lost the answer code or the device',
      text: 'The answer code exists only where you collected it. We cannot find it again, because we have never seen it. Contact local HR. In some cases you can get a new one.',
    },
    again: {
      heading: 'Can I change my answer afterwards?',
      text: 'No. Once it is submitted, we do not know which one is yours. Before you submit, you can go back and forth as much as you like.',
    },
    whistle: {
      heading: 'Report wrongdoing',
      text: 'The survey asks what it is like to speak up. It does not take in cases, and nobody can follow one up here. You have the right to report wrongdoing. You can report to your manager, a safety or union representative, your organisation’s reporting scheme, the city’s central scheme, or a supervisory authority.',
      danger: 'If life or health is in danger, call 113, 112 or 110.',
      link: 'To the reporting scheme',
      noLink: 'You will find the address of the reporting scheme on the intranet.',
    },
    back: 'Back to the wave',
  },
};
