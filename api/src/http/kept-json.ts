import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'express';

/** A JSON answer that is the same for everybody who asks: written and compressed once. */
export type KeptJson = { readonly etag: string; readonly plain: Buffer; readonly gzip: Buffer; readonly br: Buffer };

const [toGzip, toBrotli] = [promisify(gzip), promisify(brotliCompress)];

/** Below its best, brotli is nearly as small and takes a tenth of the time. */
const brotliQuality = 9;

/** Writes an answer down in the three forms that browsers take. In a background thread: nobody else waits for it. */
export const keepJson = async (value: unknown): Promise<KeptJson> => {
  const plain = Buffer.from(JSON.stringify(value));
  const params = { [constants.BROTLI_PARAM_QUALITY]: brotliQuality };
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url')}"`;
  return { etag, plain, gzip: await toGzip(plain, { level: 9 }), br: await toBrotli(plain, { params }) };
};

/** Sends a kept answer, in the smallest form that the client takes; to a client that has it already, only that it still holds. */
export const sendKept = (request: Request, response: Response, { etag, ...forms }: KeptJson): void => {
  const headers = { 'Cache-Control': 'no-store', ETag: etag, Vary: 'Accept-Encoding' };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const taken = request.acceptsEncodings('br', 'gzip');
  const form = taken === 'br' || taken === 'gzip' ? taken : undefined;
  const body = forms[form ?? 'plain'];
  const type = { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': body.length };
  response.writeHead(200, { ...headers, ...type, ...(form === undefined ? {} : { 'Content-Encoding': form }) }).end(body);
};
