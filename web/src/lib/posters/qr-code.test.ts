import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { qrPictureOf, type QrPicture } from './qr-code.server.ts';

const scale = 4;

/** The picture as a camera sees it: paint the path, pixel by pixel. */
const photographed = ({ size, path }: QrPicture) => {
  const width = size * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x = '', y = '', run = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/gu)) {
    for (let row = 0; row < scale; row += 1) {
      for (let column = 0; column < Number(run) * scale; column += 1) {
        const at = (Number(y) * scale + row) * width + Number(x) * scale + column;
        data.fill(0, at * 4, at * 4 + 3);
      }
    }
  }
  return { width, height: width, data };
};

test('the code on a poster is read as the address it was made of', () => {
  for (const address of ['https://takhoyde.oslo.kommune.no/p/7K2QX', 'http://127.0.0.1:3000/p/00000']) {
    expect(decodeQR(photographed(qrPictureOf(address)))).toBe(address);
  }
});

test('the code can still be read with a stain on it', () => {
  const photo = photographed(qrPictureOf('https://takhoyde.oslo.kommune.no/p/7K2QX'));
  const middle = Math.floor(photo.width / 2);
  for (let y = middle; y < middle + 5 * scale; y += 1)
    for (let x = middle; x < middle + 5 * scale; x += 1)
      photo.data.fill(255, (y * photo.width + x) * 4, (y * photo.width + x) * 4 + 3);
  expect(decodeQR(photo)).toBe('https://takhoyde.oslo.kommune.no/p/7K2QX');
});
