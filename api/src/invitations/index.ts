export { openCarriers, type SendingSettings } from './carriers/open-carriers.ts';
export { noCarriers, type Carriers } from './carriers/carrier.ts';
export { openInvitationDesk, type InvitationDesk } from './invitation-desk.ts';
export { forgetMessages } from './mailings/message-store.ts';
export { findPosterPlace } from './posters/poster-code-store.ts';
export { makePosterCodes, postersOf } from './posters/posters.ts';
