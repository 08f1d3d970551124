/**
 * A phone number as a gateway wants it; a number of eight digits is Norwegian.
 * Edges: `null` when nothing is written, `undefined` when it is no phone number.
 * @example phoneNumberOf('900 00 000') // '+4790000000'
 * @example phoneNumberOf('0046 70 123 45 67') // '+46701234567'
 */
export const phoneNumberOf = (written: string): string | null | undefined => {
  const digits = written.replaceAll(/[\s()./-]/gu, '').replace(/^00/u, '+');
  if (digits === '') return null;
  const whole = /^\d{8}$/u.test(digits) ? `+47${digits}` : digits;
  return /^\+[1-9]\d{6,14}$/u.test(whole) ? whole : undefined;
};
