import { noCarriers, type Carriers } from './carrier.ts';
import { httpSmsGateway } from './http-sms-gateway.ts';
import { smtpCarrier } from './smtp-carrier.ts';

/** What an installation is told of sending, as it stands in its environment. */
export type SendingSettings = {
  readonly smtpUrl: string | undefined;
  /** `Name <address>`. */
  readonly mailFrom: string | undefined;
  readonly smsGatewayUrl: string | undefined;
  readonly smsGatewayToken: string | undefined;
  readonly smsSender: string | undefined;
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

/** Sets up what the environment tells of, and nothing else. Nothing is connected to before the first message. */
export const openCarriers = ({ smtpUrl, mailFrom, smsGatewayUrl, smsGatewayToken, smsSender }: SendingSettings): Carriers => {
  const senderName = smsSender ?? (mailFrom === undefined ? noCarriers.senderName : senderNameOf(mailFrom));
  return {
    mail: smtpUrl === undefined || mailFrom === undefined ? undefined : smtpCarrier({ url: smtpUrl, from: mailFrom }),
    sms:
      smsGatewayUrl === undefined || senderName === ''
        ? undefined
        : httpSmsGateway({ url: smsGatewayUrl, token: smsGatewayToken, from: senderName }),
    senderName: mailFrom === undefined ? senderName : senderNameOf(mailFrom),
  };
};
