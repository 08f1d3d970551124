import type { Messages } from '../messages.ts';

type Import = Messages['instrument']['import'];
type Detail = (values: readonly string[]) => string;

const nothing: Detail = () => '';
const quoted: Detail = ([text = '']) => `“${text}”`;
const plain: Detail = (values) => values.join(', ');
const fromTo: Detail = ([from = '', to = '']) => `${from} → ${to}`;

const notes: Import['notes'] = {
  'changed-in-ddi': { what: 'Somebody has changed this in the DDI file. We use what the file says.', detail: plain },
  'scale-changed-in-ddi': { what: 'The answer scale has been changed in the DDI file. We use the new one.', detail: plain },
  'scale-differs-between-items': {
    what: 'Questions on the same scale have different answers in the file. We followed the first. Check the rest.',
    detail: plain,
  },
  'label-differs-from-question': {
    what: 'The question had two texts. We used the question itself, not this one:',
    detail: quoted,
  },
  'unknown-audience': { what: 'We did not understand whom the question is for. Now it is asked of everybody.', detail: quoted },
  'language-left-out': { what: 'The language is not used here, and has been left out.', detail: plain },
  'language-missing': {
    what: 'The file lacks a language. We have filled in text from another, and it must be translated.',
    detail: ([to = '', from = '', count = '']) => `${from} → ${to}, ${count} texts`,
  },
  'text-missing': { what: 'A text was missing. We have put in something else, which you must look at.', detail: quoted },
  'text-cut': { what: 'The text was too long and has been cut.', detail: ([from = '', to = '']) => `${from} → ${to} characters` },
  'markup-removed': { what: 'Formatting in the text has been removed.', detail: plain },
  'piping-kept-as-text': {
    what: 'The text brings in an earlier answer. That cannot happen here, so the code is left as text. Reword it.',
    detail: quoted,
  },
  'purpose-missing': { what: 'The file does not say what the survey is for. Write the purpose.', detail: nothing },
  'id-changed': { what: 'The identifier has been changed, since it had characters that cannot be used here.', detail: fromTo },
  'type-left-out': { what: 'This type of question does not exist here, and the question has been left out.', detail: plain },
  'too-few-answers': { what: 'The question had too few answers to choose from, and has been left out.', detail: plain },
  'too-many-answers': {
    what: 'The question had too many answers to choose from, and has been left out.',
    detail: ([found = '', room = '']) => `${found}, and there is room for ${room}`,
  },
  'section-empty': { what: 'The section had no questions left, and has been left out.', detail: nothing },
  'stem-became-help': {
    what: 'The text above a group of statements has become the help text of each of them.',
    detail: ([count = '']) => `${count} statements`,
  },
  'text-became-intro': { what: 'A text without a question has become the introduction of the section.', detail: nothing },
  'background-question': {
    what: 'The question is about background, which may point people out. Take it out unless you are sure it is needed.',
    detail: nothing,
  },
  'asks-who-you-are': {
    what: 'The question may ask for a name or something else that points out the person answering. Take it out.',
    detail: nothing,
  },
  'single-became-likert': { what: 'The question has become a statement on a scale.', detail: plain },
  'multiple-response-split': {
    what: 'A question with several answers was several questions in the file, and has been brought in that way.',
    detail: nothing,
  },
  'scale-turned': {
    what: 'The scale ran from high to low. We have turned it. Earlier figures must be turned the same way.',
    detail: plain,
  },
  'scale-renumbered': { what: 'The steps of the scale have new numbers.', detail: plain },
  'scale-direction-unknown': {
    what: 'We do not know which end of the scale is good. Decide it before the questionnaire is used.',
    detail: plain,
  },
  'not-applicable-recognised': { what: 'The answer is taken to mean “Don’t know / not relevant”.', detail: quoted },
  'not-applicable-merged': { what: 'There were several “don’t know” answers. They have become one.', detail: quoted },
  'exclusive-recognised': { what: 'The answer is taken as one that cannot be chosen together with others.', detail: quoted },
  'other-text-left-out': { what: 'The field for writing something else has been left out.', detail: nothing },
  'comment-left-out': { what: 'The comment field has been left out.', detail: nothing },
  'max-left-out': { what: 'The limit on how many answers may be chosen did not fit, and has been removed.', detail: plain },
  voluntary: { what: 'An answer was required. Here every answer is voluntary.', detail: nothing },
  'open-moderated': {
    what: 'Free text is read by a person before anything is shown, and is off until somebody turns it on.',
    detail: nothing,
  },
  'condition-left-out': {
    what: 'The rule for when this is shown could not be brought along. Now it is shown to everybody. Check that this is right.',
    detail: quoted,
  },
  'feature-left-out': { what: 'The file has something that does not exist here, and it has been left out.', detail: plain },
};

const problems: Import['problems'] = {
  'empty-file': { what: 'The file is empty.', mend: 'Export it again, and choose the new file.' },
  'too-large': {
    what: 'The file is larger than any questionnaire.',
    mend: 'Check that it is the right file, or divide the questionnaire.',
  },
  'too-deep': { what: 'The file is nested too deeply to be a questionnaire.', mend: 'Check that it is the right file.' },
  'not-unicode': { what: 'The file has broken characters.', mend: 'Save it as UTF-8 and try again.' },
  'unknown-format': {
    what: 'We do not recognise the format.',
    mend: 'Choose a file from this system (JSON or DDI), from LimeSurvey (.lss or tab-separated text) or from SurveyJS (JSON).',
  },
  'not-json': { what: 'The file is not valid JSON.', mend: 'Export it again as JSON. JavaScript code cannot be read.' },
  'not-xml': { what: 'The file is not whole XML.', mend: 'Export it again. The fault is in the place that is named.' },
  'not-tsv': {
    what: 'The file is not tab-separated text from LimeSurvey.',
    mend: 'Choose “Tab-separated-values format” when you export from LimeSurvey.',
  },
  'has-entities': {
    what: 'The file declares things of its own, and we do not read that.',
    mend: 'Remove everything between <!DOCTYPE and > at the top of the file.',
  },
  'not-a-survey': {
    what: 'The file is not a questionnaire.',
    mend: 'Export the questionnaire itself, not the answers or anything else.',
  },
  'nothing-to-import': {
    what: 'The file has no questions that can be brought in.',
    mend: 'We read statements on a scale, a choice of one or several answers, and free text.',
  },
  'wrong-shape': {
    what: 'Something in the file is missing or has the wrong form.',
    mend: 'Look at the place that is named, and mend it in the file.',
  },
  'no-file': { what: 'You have not chosen a file.', mend: 'Choose a file, and try again.' },
  other: { what: 'The file could not be brought in.', mend: 'Nothing has changed. Try again in a moment.' },
};

export const instrumentImport: Import = {
  title: 'Bring in from a file',
  lead: 'The file becomes a draft. You are told what was changed, what was left out, and what you must look at.',
  file: 'File',
  fileHint: 'JSON or DDI from here, LimeSurvey (.lss or tab-separated text), or SurveyJS (JSON). At most 2 MB.',
  format: 'Format',
  formats: {
    '': 'Find out by itself',
    json: 'Takhøyde (JSON)',
    ddi: 'DDI-Codebook (XML)',
    'limesurvey-tsv': 'LimeSurvey, tab-separated',
    'limesurvey-lss': 'LimeSurvey, .lss',
    surveyjs: 'SurveyJS (JSON)',
  },
  button: 'Bring in',
  where: (place) => `Where: ${place}`,
  places: {
    file: 'the whole file',
    survey: 'the whole questionnaire',
    languages: 'the languages',
    purpose: 'the purpose',
    title: 'the title',
  },
  report: {
    title: (name) => `${name} has been brought in`,
    none: 'Everything came along as it was.',
    kind: {
      'needs-attention': {
        title: 'Look at this',
        text: 'It has been brought in, but you must decide whether it still means the same.',
      },
      'left-out': { title: 'Left out', text: 'This is in the file but not in the draft.' },
      changed: { title: 'Changed on the way', text: 'It has been brought in, in another form.' },
    },
    other: 'Something became different from the file.',
    toDraft: 'Go to the draft',
    another: 'Bring in another file',
  },
  notes,
  problems,
};
