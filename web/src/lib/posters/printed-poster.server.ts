import type { Poster } from '@takhoyde/api/contract';
import { qrPictureOf, type QrPicture } from './qr-code.server.ts';

/** A poster ready to be drawn: its address as a code, in full, and as people type it. */
export type PrintedPoster = Poster & { readonly address: string; readonly shownAddress: string; readonly qr: QrPicture };

/**
 * What people type: without the part that every browser adds.
 * @example shownAddressOf('https://takhoyde.example/p/7K2QX') // 'takhoyde.example/p/7K2QX'
 */
export const shownAddressOf = (address: string): string => address.replace(/^https?:\/\//u, '');

/** Puts a poster's short code into an address below `origin`, and draws it. */
export const printedPosterOf = (poster: Poster, origin: string): PrintedPoster => {
  const address = `${origin}/p/${poster.code}`;
  return { ...poster, address, shownAddress: shownAddressOf(address), qr: qrPictureOf(address) };
};
