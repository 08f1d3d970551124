export { forgetMessages } from './message-store.ts';
