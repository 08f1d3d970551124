import { noCarriers, type Carriers, type MailCarrier, type SmsCarrier } from './carrier.ts';
import { httpSmsGateway } from './http-sms-gateway.ts';
import { paceOf, realTime, type PaceTime } from './pace.ts';
import { smtpCarrier } from './smtp-carrier.ts';

/** What an installation is told of sending, as it stands in its environment. */
export type SendingSettings = {
  readonly smtpUrl: string | undefined;
  /** `Name <address>`. */
  readonly mailFrom: string | undefined;
  /** Where answers to letters go; the sender's address when absent. */
  readonly mailReplyTo?: string | undefined;
  /** Where letters that cannot be delivered come back to; the sender's address when absent. */
  readonly mailReturnPath?: string | undefined;
  /** Letters a minute at most; no limit when absent. */
  readonly mailPerMinute?: number | undefined;
  readonly smsGatewayUrl: string | undefined;
  readonly smsGatewayToken: string | undefined;
  readonly smsSender: string | undefined;
  /** Short messages a minute at most; no limit when absent. */
  readonly smsPerMinute?: number | undefined;
  /** Where mail that came back is put, one file each; undefined: nowhere. */
  readonly bounceFolder?: string | undefined;
};

/**
 * The name in a mail address.
 * @example senderNameOf('"Oslo kommune" <okf@oslo.example>') // 'Oslo kommune'
 * @example senderNameOf('okf@oslo.example') // 'okf@oslo.example'
 */
export const senderNameOf = (from: string): string => {
  const name = /^\s*"?([^"<]*?)"?\s*</u.exec(from)?.[1] ?? '';
  return name === '' ? from.trim() : name;
};

const mailOf = (told: SendingSettings, time: PaceTime): MailCarrier | undefined => {
  const { smtpUrl: url, mailFrom: from, mailReplyTo: replyTo, mailReturnPath: returnPath } = told;
  if (url === undefined || from === undefined) return undefined;
  const carrier = smtpCarrier({ url, from, replyTo, returnPath });
  const turn = paceOf(told.mailPerMinute, time);
  return { ...carrier, send: (...letter) => turn().then(() => carrier.send(...letter)) };
};

const smsOf = ({ smsGatewayUrl: url, ...told }: SendingSettings, from: string, time: PaceTime): SmsCarrier | undefined => {
  if (url === undefined || from === '') return undefined;
  const gateway = httpSmsGateway({ url, token: told.smsGatewayToken, from });
  const turn = paceOf(told.smsPerMinute, time);
  return { send: (...message) => turn().then(() => gateway.send(...message)) };
};

/** Sets up what the environment tells of, and nothing else. Nothing is connected to before the first message. */
export const openCarriers = (told: SendingSettings, time: PaceTime = realTime): Carriers => {
  const { mailFrom, smsSender } = told;
  const signed = mailFrom === undefined ? undefined : senderNameOf(mailFrom);
  const smsFrom = smsSender ?? signed ?? noCarriers.senderName;
  return {
    mail: mailOf(told, time),
    sms: smsOf(told, smsFrom, time),
    senderName: signed ?? smsFrom,
    mailFrom: mailFrom ?? noCarriers.mailFrom,
  };
};
