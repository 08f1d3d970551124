/** The basic alphabet of short messages, without those that cost two (GSM 03.38). */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const costingTwo = '^{}\\[~]|€';

/**
 * How many short messages a text is sent, and paid, as. Source: GSM 03.38; a sign outside its alphabet, such as «, makes all of it wide.
 * @example smsPartsOf('a'.repeat(160)) // 1
 * @example smsPartsOf('a'.repeat(161)) // 2
 * @example smsPartsOf('«'.repeat(71)) // 2
 */
export const smsPartsOf = (text: string): number => {
  const characters = Array.from(text);
  const isNarrow = characters.every((one) => basic.includes(one) || costingTwo.includes(one));
  const length = isNarrow ? characters.reduce((sum, one) => sum + (costingTwo.includes(one) ? 2 : 1), 0) : text.length;
  const [whole, part] = isNarrow ? [160, 153] : [70, 67];
  return length <= whole ? 1 : Math.ceil(length / part);
};
