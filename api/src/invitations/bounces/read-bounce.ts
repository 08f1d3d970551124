import PostalMime, { type Attachment } from 'postal-mime';
import type { Refusal } from '../mailings/message-store.ts';

/** Mail that came back: to whom it could not be delivered, why, and in which round it had been sent. */
export type Bounce = { readonly recipients: readonly string[]; readonly trouble: Refusal['trouble']; readonly mailingId: string };

const textOf = ({ content }: Attachment): string =>
  typeof content === 'string' ? content : new TextDecoder('utf-8').decode(content);

/** Fields of one group of a delivery status, by name in lower case (RFC 3464 §2.1: written as header fields, folded alike). */
const fieldsOf = (group: string): ReadonlyMap<string, string> =>
  new Map(
    group
      .replaceAll(/\r?\n[ \t]+/gu, ' ')
      .split(/\r?\n/u)
      .flatMap((line) => {
        const found = /^([\w-]+)\s*:\s*(.*)$/u.exec(line);
        return found?.[1] === undefined ? [] : [[found[1].toLowerCase(), (found[2] ?? '').trim()] as const];
      }),
  );

/** The address of `rfc822; kari@oslo.example`. */
const addressIn = (field: string | undefined): string | undefined => {
  const address = field?.split(';').pop()?.trim().replaceAll(/^<|>$/gu, '');
  return address?.includes('@') === true ? address : undefined;
};

/** What a status means for whoever mends the address (RFC 3463: 5.1 the address, 5.2.2 the mailbox is full). */
const troubleOf = (status: string): Refusal['trouble'] => {
  if (/^\d\.1\./u.test(status)) return 'no-such-address';
  return /^\d\.2\.2/u.test(status) ? 'mailbox-full' : 'refused';
};

/** Our Message-ID carries the round; it comes back in the letter that is sent along, or in its headers alone. */
const ownMessageId = /^message-id:\s*<[0-9a-f]{32}\.([0-9a-f]{12})@[^>]*>/imu;

/**
 * Reads a bounce as mail servers send it (RFC 3464). Edges: undefined for anything else: an answer, a letter that is only delayed, one that is
 * not ours. Out-of-office replies are such. Whatever arrives, nothing is thrown: mail comes from anywhere.
 */
export const readBounce = async (raw: string): Promise<Bounce | undefined> => {
  const { attachments } = await PostalMime.parse(raw, { forceRfc822Attachments: true });
  const status = attachments.find(({ mimeType }) => mimeType === 'message/delivery-status');
  const sent = attachments.find(({ mimeType }) => mimeType === 'message/rfc822' || mimeType === 'text/rfc822-headers');
  const mailingId = sent === undefined ? undefined : ownMessageId.exec(textOf(sent))?.[1];
  if (status === undefined || mailingId === undefined) return undefined;
  const groups = textOf(status)
    .split(/\r?\n[ \t]*\r?\n/u)
    .map(fieldsOf);
  const failed = groups.filter((fields) => fields.get('action')?.toLowerCase() === 'failed');
  const recipients = failed.flatMap((fields) => [
    ...new Set(
      [addressIn(fields.get('original-recipient')), addressIn(fields.get('final-recipient'))].filter((one) => one !== undefined),
    ),
  ]);
  if (recipients.length === 0) return undefined;
  return { recipients, trouble: troubleOf(failed[0]?.get('status') ?? ''), mailingId };
};
