import encodeQR from 'qr';

/** A QR code as a picture: `size` modules wide with the quiet zone around it, and a path that fills the dark ones. */
export type QrPicture = { readonly size: number; readonly path: string };

/** Light modules that readers need on every side. */
const quietZone = 4;

/** One row of dark modules as path commands: a run of neighbours is one rectangle. */
const rowPath = (row: readonly boolean[], y: number): string => {
  const commands: string[] = [];
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue;
    const start = x;
    while (row[x + 1] === true) x += 1;
    commands.push(`M${start} ${y}h${x - start + 1}v1h-${x - start + 1}z`);
  }
  return commands.join('');
};

/**
 * Draws an address as a QR code (ISO/IEC 18004) that can be read with a quarter of it covered: posters get stained and torn.
 * Made on the server; a phone that shows the page loads no code for it.
 */
export const qrPictureOf = (address: string): QrPicture => {
  const rows = encodeQR(address, 'raw', { ecc: 'quartile', border: quietZone });
  return { size: rows.length, path: rows.map((row, y) => rowPath(row, y)).join('') };
};
