import type { Messages } from '../messages.ts';

export const instrumentPrint: Messages['instrument']['print'] = {
  title: 'For printing',
  eyebrow: 'For discussion',
  button: 'Print or save as PDF',
  backTo: 'Back to the questionnaire',
  backToDraft: 'Back to the draft',
  language: 'Language',
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English', all: 'All three' },
  purpose: 'Purpose',
  version: (version) => `Version ${version}`,
  draftOf: (version, revision) => `Draft of a new version, based on ${version}. Edition ${revision} of the draft.`,
  draftNew: (revision) => `Draft of a new survey. Edition ${revision} of the draft.`,
  fingerprint: 'Fingerprint',
  fingerprintWhy: 'If the fingerprint is the same, the questionnaire is the same, character for character.',
  noFingerprint: 'A draft has no fingerprint. It gets one when it is saved as a version.',
  findings: (count) =>
    count === '1'
      ? 'There is 1 thing to mend before the draft can be saved.'
      : `There are ${count} things to mend before the draft can be saved.`,
  about: 'About the questionnaire',
  intro: 'Before the questions it says',
  questions: 'The questions',
  answer: 'Answer',
  answerAs: 'Answered on the scale above.',
  where: {
    title: 'What is shown, and where',
    thresholds: (mean, share, five) =>
      `Scores are shown when at least ${mean} have answered, shares when at least ${share} have answered, and the whole distribution when at least ${five} have answered.`,
    binding: 'The limits are in the protocol of each survey, and cannot be lowered once it is open.',
    leaders: (count) => `Questions about managers are shown only where at least ${count} managers are covered.`,
    restricted: 'Protected questions are not shown further down than it says beside each question.',
    lowest: (node) => `Nothing from this questionnaire is shown further down than ${node}.`,
    open: (node) => `Free text is read by a person first, and is not shown further down than ${node}.`,
    noOpen: 'There are no fields for free text.',
    rotation: (blocks) =>
      `Some questions are divided into ${blocks} blocks. Each person gets one of them, so these questions get fewer answers. The number is given with each figure.`,
    local: 'Local questions are shown only in their own organisation, and are not compared.',
    conditional: 'Some questions are not shown to everybody. When is told beside each of them.',
  },
  burden: 'Time in a year',
  changes: {
    title: (version) => `Changed since version ${version}`,
    none: 'This is the first version.',
    nothing: 'No question is changed.',
  },
  signing: {
    title: 'Discussed',
    date: 'Date',
    employer: 'For the employer',
    employees: 'For the employees',
    remarks: 'Remarks',
  },
  printed: (date) => `Printed ${date}`,
};
