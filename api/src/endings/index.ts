export { forgetProposers } from './forget-proposers.ts';
export { readEndings } from './read-endings.ts';
export { agreeOnEnding, proposeEnding, withdrawEnding, type Agreed } from './propose-ending.ts';
