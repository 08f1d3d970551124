import type { Language, MessageKind } from '../../contract/index.ts';
import type { Letter } from '../carriers/carrier.ts';
import { invitationLetter, invitationSms, type InvitationFacts } from './invitation-letter.ts';
import { noticeLetter, noticeSms, reminderLetter, reminderSms } from './reminder-letter.ts';

/** How each kind of message is written, as a letter and as a short message. */
export const writers: Readonly<
  Record<
    MessageKind,
    {
      readonly letter: (facts: InvitationFacts, language: Language) => Letter;
      readonly sms: (facts: InvitationFacts, language: Language) => string;
    }
  >
> = {
  invitation: { letter: invitationLetter, sms: invitationSms },
  reminder: { letter: reminderLetter, sms: reminderSms },
  notice: { letter: noticeLetter, sms: noticeSms },
};
