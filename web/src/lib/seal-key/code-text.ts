/** A key code as it is written out: groups with a hyphen between. */
export const codeText = (groups: readonly string[]): string => groups.join('-');

/**
 * The first thing in a text that looks like a key code: in a file, or behind # in the address that a QR code leads to.
 * @example codeInText('Nøkkelkode: ABCDE-12345-ABCDE-12345-ABCDE-12345-ABCDE-12345, W6') // 'ABCDE-12345-ABCDE-12345-ABCDE-12345-ABCDE-12345'
 * @example codeInText('ingen kode her') // undefined
 */
export const codeInText = (text: string): string | undefined => /\b[0-9A-Z]{5}(?:[ -][0-9A-Z]{5}){7}\b/iu.exec(text)?.[0];

/** Where a key holder gives the code, with the code behind #: no server sees that part of an address. */
export const codeAddress = (origin: string, waveId: string, groups: readonly string[]): string =>
  `${origin}/malinger/${encodeURIComponent(waveId)}/nokkel#kode=${codeText(groups)}`;

/** Which groups are asked for to see that somebody has kept the code: three different ones, in their order. `randomBelow`: chance. */
export const groupsToAsk = (groupCount: number, randomBelow: (bound: number) => number): number[] => {
  const left = Array.from({ length: groupCount }, (_, place) => place);
  const asked = [0, 1, 2].flatMap(() => left.splice(randomBelow(left.length), 1));
  return asked.sort((one, other) => one - other);
};
