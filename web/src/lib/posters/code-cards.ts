import type { LocalizedText, PaperCodeSheet } from '@takhoyde/api/contract';
import type { QrPicture } from './qr-code.server.ts';

/** One box with its cards, cut into sheets of paper. */
export type CardBox = {
  readonly bucket: string;
  readonly unitName: string;
  readonly levelNames: readonly LocalizedText[];
  readonly coveredUnits: readonly string[];
  readonly cardCount: number;
  readonly sheets: readonly (readonly CodeCard[])[];
};

/** One card: its code, and the same to be scanned. */
export type CodeCard = { readonly code: string; readonly qr: QrPicture };

/** What is known of units and levels by name, and how a code is drawn. */
export type CardWords = {
  readonly nameOf: (unitId: string) => string;
  readonly levelNameOf: (levelId: string) => LocalizedText | undefined;
  readonly qrOf: (code: string) => QrPicture;
};

const cardsPerSheet = 10;

/**
 * A printed code as people read it: three groups of three or more.
 * @example cardCode('ABCDEFGHJKMNP') // 'ABCD-EFGH-JKMNP'
 */
export const cardCode = (code: string): string => [code.slice(0, 4), code.slice(4, 8), code.slice(8)].join('-');

/** What the box and its cards look like. Units it covers are named where they are others than the one it is called after. */
export const cardBoxOf = (
  { bucket, unitName, places, codes }: PaperCodeSheet,
  { nameOf, levelNameOf, qrOf }: CardWords,
): CardBox => {
  const covered = [...new Set(places.map(({ unitId }) => nameOf(unitId)))];
  return {
    bucket,
    unitName,
    levelNames: [...new Set(places.map(({ levelId }) => levelId))].flatMap((id) => levelNameOf(id) ?? []),
    coveredUnits: covered.length === 1 && covered[0] === unitName ? [] : covered,
    cardCount: codes.length,
    sheets: Array.from({ length: Math.ceil(codes.length / cardsPerSheet) }, (_, sheet) =>
      codes.slice(sheet * cardsPerSheet, (sheet + 1) * cardsPerSheet).map((code) => ({ code, qr: qrOf(code) })),
    ),
  };
};
