import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { receiptBytes, receiptBytesOf, receiptText } from './receipt-code.ts';

const serial = new Uint8Array(createHash('sha256').update('a ballot').digest());

test('a receipt is 16 letters that cannot be mistaken for each other, and always the same for a ballot', () => {
  const receipt = receiptText(receiptBytes(serial));
  expect(receipt).toBe('JCZ15D25GXCXTKQA'); // the browser reckons the same: web/src/lib/receipts
  expect(receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
  expect(receiptText(receiptBytes(serial))).toBe(receipt);
});

test('a receipt that is read back is the one that was written', () => {
  for (let index = 0; index < 50; index += 1) {
    const bytes = receiptBytes(new Uint8Array(createHash('sha256').update(String(index)).digest()));
    expect(receiptBytesOf(receiptText(bytes))).toEqual(bytes);
  }
});

test('what is no receipt is none', () => {
  for (const text of ['', 'ABC', 'U'.repeat(16), 'o'.repeat(16)]) expect(receiptBytesOf(text)).toBeUndefined();
});
