import type { Messages } from '../messages.ts';
import { findingPlace } from './finding-place.ts';

const rules: Messages['findings']['rules'] = {
  'wrong-shape': {
    what: 'Something is missing or has the wrong form.',
    mend: 'Look at what stands in this place, and compare with a file downloaded from here.',
  },
  'unknown-field': {
    what: 'There is something here that we do not know.',
    mend: 'Check the name of the field for a slip, or remove the field.',
  },
  'too-deep': {
    what: 'The file is deeper or larger than any questionnaire.',
    mend: 'Check that it is the right file.',
  },
  'missing-language': {
    what: 'A text is missing in one of the three languages.',
    mend: 'Write the text in bokmål, nynorsk and English. Nobody should choose a language and meet a hole.',
  },
  untranslated: {
    what: 'The text is the same as in bokmål, so it does not seem to be translated.',
    mend: 'Translate the text.',
  },
  'placeholders-differ': {
    what: 'A word in braces, such as {dato}, is not there in every language.',
    mend: 'Put the same words in braces in all three languages.',
  },
  'text-unreadable': {
    what: 'The text has characters that cannot be seen, or nothing that can be read.',
    mend: 'Write the text again without pasting it from another program.',
  },
  'text-too-long': {
    what: 'The text is too long for a phone.',
    mend: 'Shorten it. There is room for 120 characters in a statement, 64 in an answer, 60 in a heading and 160 in a help text.',
  },
  'same-text': {
    what: 'Two questions have the same words in at least one language.',
    mend: 'Reword one of them, or take it out. Nobody who answers can tell them apart.',
  },
  'repeated-id': {
    what: 'Two things have the same identifier.',
    mend: 'Give one of them a new identifier. An identifier means one thing, for ever.',
  },
  'dangling-id': {
    what: 'This points to something that is not in the questionnaire.',
    mend: 'Correct the identifier, or take in what is missing.',
  },
  'item-asked-twice': {
    what: 'The question is asked twice.',
    mend: 'Leave it in one section, and take it out of the other.',
  },
  'item-asked-nowhere': {
    what: 'The question is in the questionnaire but is never asked.',
    mend: 'Put it in a section, or take it out.',
  },
  'section-empty': {
    what: 'The section has no questions.',
    mend: 'Put questions in it, or remove it.',
  },
  'languages-unclear': {
    what: 'It is not clear which languages the questionnaire has.',
    mend: 'List each language once. The language it opens in must be among them.',
  },
  'condition-malformed': {
    what: 'The rule for when this is shown cannot be read.',
    mend: 'Rewrite it. It can ask about manager or employee, about an earlier answer, and whether this is the first survey.',
  },
  'condition-too-deep': {
    what: 'The rule for when this is shown is too involved for anyone to check.',
    mend: 'Divide it, or make it simpler.',
  },
  'condition-unknown': {
    what: 'The rule asks about something that does not exist.',
    mend: 'Check the question or the answer it points to for a slip.',
  },
  'condition-wrong-word': {
    what: 'The rule asks in a way that does not fit the question.',
    mend: 'For questions with several answers, the rule asks whether one is among them. For others, whether the answer is one of a few. It cannot ask about free text.',
  },
  'condition-on-later-item': {
    what: 'The rule points to a question that comes later.',
    mend: 'Move the question it points to further up.',
  },
  'condition-on-structure': {
    what: 'The rule asks about unit or level.',
    mend: 'Ask whether it is about managers or employees instead. Units change; the questionnaire should not.',
  },
  'condition-on-rotated-item': {
    what: 'The rule rests on a question that only some people get.',
    mend: 'Let everybody have the question it points to, or put both in the same block.',
  },
  'shown-to-nobody': {
    what: 'The question is shown to nobody.',
    mend: 'The question is for one group, but the rule shows it to the other. Correct one of them.',
  },
  'restricted-item-reachable': {
    what: 'The number of answers to a follow-up question can give away an answer that should be protected.',
    mend: 'Protect the follow-up question in the same way as the question it rests on.',
  },
  'scale-uneven': {
    what: 'The steps of the answer scale are not equal.',
    mend: 'Use even, rising steps. Otherwise the average means nothing.',
  },
  'scale-side-unknown': {
    what: 'The scale calls a step favourable or unfavourable, but there is no such step.',
    mend: 'Point to steps that are on the scale.',
  },
  'scale-sides-overlap': {
    what: 'A step is both favourable and unfavourable.',
    mend: 'Let each step belong to one side.',
  },
  'scale-sides-crossed': {
    what: 'Unfavourable steps lie above favourable ones.',
    mend: 'Turn the statement round instead of the scale.',
  },
  'scale-without-way-out': {
    what: 'The answer scale lacks “Don’t know / not relevant”.',
    mend: 'Add it. Nobody should be pressed to have an opinion.',
  },
  'single-needs-one-list': {
    what: 'The question has either no answers to choose from, or two lists.',
    mend: 'Give it an answer scale or answers of its own, one of the two.',
  },
  'max-too-high': {
    what: 'More answers may be chosen than there are.',
    mend: 'Lower the number, or add answers.',
  },
  'reserved-option': {
    what: 'An answer has the identifier NA, which means “Don’t know / not relevant”.',
    mend: 'Give the answer another identifier.',
  },
  'choice-without-way-out': {
    what: 'There is no answer for those who will not or cannot choose.',
    mend: 'Add “None of these” or “Prefer not to say”.',
  },
  'answer-required': {
    what: 'The question must be answered.',
    mend: 'Make it voluntary. Every answer is voluntary.',
  },
  'item-in-no-dimension': {
    what: 'The statement counts in no theme.',
    mend: 'Add it to a theme, or take it out. Nobody should answer in vain.',
  },
  'dimension-too-small': {
    what: 'The theme has only one statement.',
    mend: 'Take in one more, or say that the theme rests on one.',
  },
  'dimension-not-single': {
    what: 'The theme should rest on one statement, but has several or none.',
    mend: 'Leave one statement, or make it a theme of several.',
  },
  'dimension-counts-twice': {
    what: 'A statement counts twice in the theme.',
    mend: 'Leave it there once.',
  },
  'dimension-holds-unscored': {
    what: 'The theme has a question that gives no score.',
    mend: 'Take the question out of the theme. Only statements on a scored scale can count.',
  },
  'min-answered-unreachable': {
    what: 'The theme asks for more answers than it has statements.',
    mend: 'Lower what it asks for.',
  },
  'dimension-mixes-scales': {
    what: 'The statements of the theme have different answer scales.',
    mend: 'Use one scale, or divide the theme in two.',
  },
  'dimension-mixes-perspectives': {
    what: 'The theme mixes how managers see themselves with how others see them.',
    mend: 'Divide the theme in two.',
  },
  'dimension-mixes-audiences': {
    what: 'The statements of the theme are for different groups.',
    mend: 'Divide it into one theme for managers and one for employees.',
  },
  'reversed-without-counterpart': {
    what: 'The statement is reversed and stands beside none that is not.',
    mend: 'Put it beside a statement that is not reversed, on the same scale.',
  },
  'pair-incomplete': {
    what: 'The pair is not whole. It should have one statement for managers about themselves and one for others about the managers.',
    mend: 'Take in the one that is missing, or take out both.',
  },
  'view-not-about-leaders': {
    what: 'The statement is about managers but is not marked as such.',
    mend: 'Mark it as being about managers, so that it is shown only where there are enough of them.',
  },
  'matrix-uneven': {
    what: 'There is a hole in the grid: the same questions are not asked about everything.',
    mend: 'Ask each question exactly once about each area.',
  },
  'open-in-sensitive': {
    what: 'A sensitive questionnaire has a field for free text.',
    mend: 'Take the field out. Otherwise the questionnaire could take in cases, and it must not.',
  },
  'open-unmoderated': {
    what: 'Free text is shown before anyone has read it.',
    mend: 'Turn the review on.',
  },
  'open-without-notice': {
    what: 'There is no text about what must not be written in the field.',
    mend: 'Add a help text above the field.',
  },
  'open-without-release-rule': {
    what: 'It has not been decided who may see free text.',
    mend: 'Decide how far down in the organisation it may be shown.',
  },
  'minutes-understated': {
    what: 'The questionnaire promises less time than it takes.',
    mend: 'Raise the minutes, or take out questions.',
  },
  'pulse-length': {
    what: 'A pulse should have 8–12 statements for each employee.',
    mend: 'Take statements in or out until an employee meets between 8 and 12.',
  },
  'local-item-compared': {
    what: 'A local statement is part of what is compared, or decides who gets a common question.',
    mend: 'Take it out of the theme, or ask the common question of everybody. Local statements are not compared.',
  },
  'too-many-local-items': {
    what: 'The organisation has more than three local statements.',
    mend: 'Take some out until at most three are left.',
  },
  'virksomhet-not-local': {
    what: 'The question is for one organisation but is not marked as local.',
    mend: 'Mark it as local, or ask it of everybody.',
  },
  'equivalence-backwards': {
    what: 'The decision points to a wording that does not exist, or leads from new to old.',
    mend: 'Correct which two editions of the question the decision is about.',
  },
  'rotation-overlaps': {
    what: 'A question is in more than one block.',
    mend: 'Leave it in one block, or let everybody have it.',
  },
  'rotation-holds-core': {
    what: 'A core question is rotated, so only some people get it.',
    mend: 'Let everybody have the core questions. They carry the trend over time.',
  },
  'core-item-missing': {
    what: 'A core question has been taken out.',
    mend: 'Take it in again. Without it the survey cannot be compared with the last one.',
  },
  'core-item-changed': {
    what: 'A core question has been changed, or is no longer a core question.',
    mend: 'Put it back as it was in the previous version, with the same words and asked of the same people.',
  },
  'reworded-without-revision': {
    what: 'The wording is changed, but the question has the same edition number.',
    mend: 'Raise the edition number. Then everybody can see that the wording is new.',
  },
  'version-not-raised': {
    what: 'The version number is too low for what has been changed.',
    mend: 'Use the version number that is suggested, or a higher one.',
  },
  'id-means-other': {
    what: 'The identifier belongs to another question.',
    mend: 'Give the question a new identifier. Otherwise answers to two different questions are mixed.',
  },
  'guard-lowered': {
    what: 'The question is less protected than elsewhere.',
    mend: 'Put back the limits it has had. Those who answer were promised at least as much.',
  },
};

export const findings: Messages['findings'] = { place: findingPlace, rules };
