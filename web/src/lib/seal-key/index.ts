/** What a key holder's browser does: makes a key code, and opens the envelope with it. For tests; pages import the files. */
export { openEnvelope, publicKeyOf, type Envelope } from './custodian-key.ts';
export { drawSecret, keyCodeGroups, readKeyCode, type KeyPlace, type ReadKeyCode } from './key-code.ts';
