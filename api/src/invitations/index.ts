export { openCarriers, type SendingSettings } from './open-carriers.ts';
export { noCarriers, type Carriers } from './carrier.ts';
export { openInvitationDesk, type InvitationDesk } from './invitation-desk.ts';
export { forgetMessages } from './message-store.ts';
export { findPosterPlace } from './poster-code-store.ts';
export { makePosterCodes, postersOf } from './posters.ts';
