import type { Messages } from '../messages.ts';

/** What a pre-flight found, in words. */
export const planFindings: Messages['planning']['findings'] = {
  dates: {
    title: 'The dates',
    text: (days) => `The wave is open for ${days} days.`,
    begun: 'The opening has passed already. The wave then opens as soon as both sides have approved.',
    todo: 'Set the dates in the future, and give people at least three days.',
  },
  texts: {
    title: 'Texts in all languages',
    text: 'The name and the questionnaire are there in every language.',
    missing: 'The name is missing in:',
    todo: 'Write the name in each language, or take the language away.',
  },
  audience: {
    title: 'Who is asked',
    text: (people, units, groups) => `${people} people in ${units} units, in ${groups} groups.`,
    refused: 'Too few people for anybody to be asked without their answers being recognised.',
    todo: 'Choose more units, or check that the list of employees is imported.',
  },
  'virksomhet-questions': {
    title: 'Questions for one agency',
    text: 'Every such question belongs to an agency that exists.',
    missing: 'These questions belong to an agency that does not exist:',
    todo: 'Choose another version of the questionnaire or of the organisation.',
  },
  'whistleblowing-link': {
    title: 'The whistleblowing links answer',
    text: (tried) => `We tried ${tried} links just now, and all of them answered.`,
    dead: 'These links do not answer:',
    todo: 'Correct the link. Whoever wants to report wrongdoing must not meet an empty page.',
  },
  'whistleblowing-missing': {
    title: 'Units without a whistleblowing link',
    text: (units) => `${units} units have no link, nor has a unit above them.`,
    todo: 'Add a link for the agency, or for everybody.',
  },
  leaders: {
    title: 'Units without a leader',
    text: (units, all) => `${units} of ${all} units have no leader on the list of employees.`,
    todo: 'Check the list of employees. Without a leader nobody takes the result further.',
  },
  levels: {
    title: 'Levels without a place',
    text: 'Everybody is at a level that is shown.',
    missing: 'People at these levels count only in the whole:',
    todo: 'Correct the levels of the organisation.',
  },
  'merged-buckets': {
    title: 'Small groups that are joined',
    text: (merged, all, people) =>
      `${merged} of ${all} groups are too small to be asked alone (${people} people). They are counted together with the group on the right.`,
    todo: 'This is as it should be for small units. Where there are many, you can measure at a higher level.',
  },
  'expected-results': {
    title: 'Units that can expect a result',
    text: (expected, threshold) => `${expected} % of the units are expected to have at least ${threshold} answers.`,
    basis: (share, waves) => `Worked out from ${share} % answering, as in ${waves} earlier waves.`,
    assumed: (share) => `Worked out from ${share} % answering. That is an assumption: no wave has been released yet.`,
    todo: 'Have more people answer, or measure at a higher level.',
  },
  'smallest-change': {
    title: 'The smallest change you can see',
    text: (spread) => `Points of 100 it takes to see a change four times in five. Assumed spread: ${spread} points.`,
    row: (size) => `${size} invited`,
    todo: 'Large units show small changes. Small units do not.',
  },
  'other-surveys': {
    title: 'Other surveys nearby',
    text: (weeks) => `No other survey asks the same people within ${weeks} weeks.`,
    close: (weeks) => `These ask some of the same people within ${weeks} weeks:`,
    todo: 'Move one of them. Otherwise both sides must accept it in the protocol.',
  },
  burden: {
    title: 'Minutes in the year',
    text: (most, limit, year) => `Those who are asked most in ${year} spend ${most} minutes. The limit is ${limit}.`,
    todo: 'Ask fewer people, or ask less. Otherwise both sides must accept it in the protocol.',
  },
  reminders: {
    title: 'Reminders',
    text: (count) => `${count} reminders.`,
    none: 'No reminders.',
    moved: 'Nights, weekends and public holidays are left in peace. They then go like this:',
    todo: 'Choose a time in the day on a working day, before the wave closes.',
  },
  sensitive: {
    title: 'A sensitive questionnaire',
    text: (mean, share, five) =>
      `Stricter thresholds apply: ${mean}, ${share} and ${five} answers. There is no field for free text.`,
    todo: 'Tell people so when you invite them.',
  },
  'about-leaders': {
    title: 'Questions about leaders',
    text: (count, leaders) =>
      `${count} statements are about leaders. They are shown only where there are at least ${leaders} leaders.`,
    todo: 'Prepare leaders for some units not seeing these.',
  },
  'employees-side': {
    title: 'The employees’ side',
    text: (people) => `${people} union or safety representatives can approve for everybody.`,
    missing: (units) => `In ${units} units nobody can approve for the employees, or only somebody you have chosen yourself:`,
    todo: 'Ask another operator to give the role to a representative there.',
  },
  'seal-key': {
    title: 'The key to the answers',
    single: 'The key is kept in one place.',
    text: (threshold, holders) => `${threshold} of ${holders} codes are needed to open the answers.`,
    short: 'Too few people have these roles:',
    impossible: 'This installation cannot divide the key.',
    todo: 'Give more people the role, or choose one key keeper.',
  },
};
