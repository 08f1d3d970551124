/** A mail as a person's mail program shows it. */
export type ReadMail = {
  readonly subject: string;
  readonly from: string;
  readonly headers: string;
  readonly text: string;
  readonly html: string;
};

const unfolded = (headers: string): string => headers.replaceAll(/\r?\n[ \t]+/gu, ' ');

const headerOf = (headers: string, name: string): string =>
  new RegExp(`^${name}: (.*)$`, 'imu').exec(unfolded(headers))?.[1]?.trim() ?? '';

const bytesOfQuotedPrintable = (text: string): Buffer => {
  const joined = text.replaceAll(/=\r?\n/gu, '');
  return Buffer.from(
    joined.replaceAll(/=([0-9A-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
};

const decoded = (body: string, encoding: string): string => {
  if (/base64/iu.test(encoding)) return Buffer.from(body, 'base64').toString('utf8');
  return /quoted-printable/iu.test(encoding) ? bytesOfQuotedPrintable(body).toString('utf8') : body;
};

/** Words of a header that are not ASCII (RFC 2047). */
const decodedWords = (header: string): string =>
  header
    .replaceAll(/\?=\s+=\?/gu, '?==?')
    .replaceAll(/=\?utf-8\?([BQ])\?(.*?)\?=/giu, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('utf8')
        : bytesOfQuotedPrintable(text.replaceAll('_', ' ')).toString('utf8'),
    );

/** Reads a mail of two alternatives, plain text and HTML (RFC 2046). */
export const readMail = (raw: string): ReadMail => {
  const end = raw.search(/\r?\n\r?\n/u);
  const headers = raw.slice(0, end);
  const boundary = /boundary="?([^";\r\n]+)"?/iu.exec(unfolded(headers))?.[1] ?? '';
  const parts = raw.split(`--${boundary}`).slice(1, -1);
  const bodyOf = (type: string): string => {
    const part =
      parts.find((one) => headerOf(one.slice(0, one.search(/\r?\n\r?\n/u)).trim(), 'Content-Type').startsWith(type)) ?? '';
    const cut = part.search(/\r?\n\r?\n/u);
    const head = part.slice(0, cut).trim();
    return decoded(part.slice(cut).replace(/^\r?\n\r?\n/u, ''), headerOf(head, 'Content-Transfer-Encoding')).replaceAll(
      '\r\n',
      '\n',
    );
  };
  return {
    subject: decodedWords(headerOf(headers, 'Subject')),
    from: decodedWords(headerOf(headers, 'From')),
    headers,
    text: bodyOf('text/plain'),
    html: bodyOf('text/html'),
  };
};
