import path from 'node:path';
import { z } from 'zod';
import type { SendingSettings } from './invitations/index.ts';
import { parts, whyNotStart, type Part } from './parts/part-variables.ts';

const port = z.coerce.number().int().min(0).max(65_535);

const mailAddress = z.string().regex(/@/u, 'an e-mail address');
const perMinute = z.coerce.number().int().min(1).max(100_000);

const environment = z.object({
  PART: z.enum(parts).default('all'),
  PORT: port.default(3000),
  COLLECTOR_PORT: port.optional(),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('data'),
  KEY_DIR: z.string().optional(),
  WHO_DATABASE_URL: z.string().optional(),
  WHAT_DATABASE_URL: z.string().optional(),
  PUBLIC_ORIGIN: z.url().optional(),
  COLLECTOR_ORIGIN: z.url().optional(),
  WEB_HANDLER: z.string().optional(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().default('takhoyde'),
  OIDC_CLIENT_SECRET: z.string().optional(),
  FIRST_OPERATOR: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/u }).optional(),
  MAIL_FROM: z.string().regex(/@/u, 'a sender, such as Oslo kommune <undersokelse@oslo.example>').optional(),
  MAIL_REPLY_TO: mailAddress.optional(),
  MAIL_RETURN_PATH: mailAddress.optional(),
  MAIL_PER_MINUTE: perMinute.optional(),
  BOUNCE_FOLDER: z.string().optional(),
  SMS_GATEWAY_URL: z.url({ protocol: /^https?$/u }).optional(),
  SMS_GATEWAY_TOKEN: z.string().optional(),
  SMS_SENDER: z.string().max(11).optional(),
  SMS_PER_MINUTE: perMinute.optional(),
});

/** What an installation is told from outside. Read once, at start. */
export interface Configuration {
  /** Which part of an installation this process is. */
  readonly part: Part;
  readonly host: string;
  readonly port: number;
  /** undefined: the port after the main one, or any free one when that is taken. */
  readonly collectorPort: number | undefined;
  readonly dataDirectory: string;
  /** Where the seal keys lie: outside both databases, in no backup. */
  readonly keyDirectory: string;
  readonly whoDatabaseUrl: string | undefined;
  readonly whatDatabaseUrl: string | undefined;
  /** Where people reach the pages; undefined: the address listened on. */
  readonly publicOrigin: string | undefined;
  readonly collectorOrigin: string | undefined;
  /** Path of the built web handler; undefined: the API alone. */
  readonly webHandler: string | undefined;
  /** Subject of the person who is operator of an installation from the first day; everybody else is granted roles by them. */
  readonly firstOperator: string | undefined;
  /** What invitations are sent by; where nothing is set, none are sent. */
  readonly sending: SendingSettings;
  readonly openId: { readonly issuer: string | undefined; readonly clientId: string; readonly clientSecret: string | undefined };
}

const filled = (variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''));

/**
 * Reads the configuration from environment variables. An empty variable counts as absent.
 * @throws Error with one sentence that names the variable.
 */
export const readConfiguration = (variables: NodeJS.ProcessEnv): Configuration => {
  const given = filled(variables);
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`the environment variable ${issue?.path.join('.') ?? ''} cannot be used: ${issue?.message ?? ''}`);
  }
  const told = parsed.data;
  if ((told.SMTP_URL === undefined) !== (told.MAIL_FROM === undefined))
    throw new Error('SMTP_URL and MAIL_FROM go together: where letters are handed over, and whom they are from');
  const refusal = whyNotStart(told.PART, given);
  if (refusal !== undefined) throw new Error(refusal);
  return {
    part: told.PART,
    host: told.HOST,
    port: told.PORT,
    collectorPort: told.COLLECTOR_PORT,
    dataDirectory: path.resolve(told.DATA_DIR),
    keyDirectory: path.resolve(told.KEY_DIR ?? path.join(told.DATA_DIR, 'keys')),
    whoDatabaseUrl: told.WHO_DATABASE_URL,
    whatDatabaseUrl: told.WHAT_DATABASE_URL,
    publicOrigin: told.PUBLIC_ORIGIN,
    collectorOrigin: told.COLLECTOR_ORIGIN,
    webHandler: told.WEB_HANDLER,
    firstOperator: told.FIRST_OPERATOR,
    sending: {
      smtpUrl: told.SMTP_URL,
      mailFrom: told.MAIL_FROM,
      mailReplyTo: told.MAIL_REPLY_TO,
      mailReturnPath: told.MAIL_RETURN_PATH,
      mailPerMinute: told.MAIL_PER_MINUTE,
      bounceFolder: told.BOUNCE_FOLDER === undefined ? undefined : path.resolve(told.BOUNCE_FOLDER),
      smsGatewayUrl: told.SMS_GATEWAY_URL,
      smsGatewayToken: told.SMS_GATEWAY_TOKEN,
      smsSender: told.SMS_SENDER,
      smsPerMinute: told.SMS_PER_MINUTE,
    },
    openId: { issuer: told.OIDC_ISSUER, clientId: told.OIDC_CLIENT_ID, clientSecret: told.OIDC_CLIENT_SECRET },
  };
};
