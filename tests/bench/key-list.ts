import { randomBytes } from 'node:crypto';
import { keyListOf, manifestOf } from '@takhoyde/api/ballot-office/manifest.ts';
import { keepJson } from '@takhoyde/api/http/kept-json.ts';

const bucketCount = 1_860;
const keyStart = Buffer.from('MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA', 'base64');
const keyEnd = Buffer.from('IDAQAB', 'base64');
const keyByteCount = 294;

/** How heavy the keys of a large city are: all of them, and what a phone fetches. The keys are made up; they compress as real ones do. */
export const benchKeyList = async (): Promise<Record<string, number>> => {
  const manifest = manifestOf({
    waveId: 'kultur-2026',
    sealKey: randomBytes(65),
    minimumEligibleCount: 8,
    buckets: Array.from({ length: bucketCount }, (_, place) => ({
      bucketId: `b${String(place + 1)}`,
      unitId: `D-${String(place % 15)}-T${String(place)}`,
      unitName: `Tjenestested ${String(place)}`,
      levelIds: ['M'],
      eligibleCount: 8 + ((place * 37) % 60),
      publicKey: Buffer.concat([keyStart, randomBytes(keyByteCount - keyStart.length - keyEnd.length), keyEnd]),
    })),
  });
  const [whole, list] = await Promise.all([keepJson({ manifest }), keepJson({ keyList: keyListOf(manifest) })]);
  return {
    bucketCount,
    manifestBytes: whole.plain.length,
    manifestGzipBytes: whole.gzip.length,
    keyListBytes: list.plain.length,
    keyListGzipBytes: list.gzip.length,
    keyListBrotliBytes: list.br.length,
  };
};
