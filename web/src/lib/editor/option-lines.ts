import { type languages, type LocalizedText } from '@takhoyde/api/contract';

/** An answer to choose from, as an edit takes it. */
export interface FormOption {
  readonly id: string;
  readonly label: LocalizedText;
  readonly exclusive: boolean;
}

const wayOutId = 'skip';

/** The way out that the house gives every choice, written out as in the bank. */
export const wayOut: LocalizedText = { nb: 'Vil ikke svare', nn: 'Vil ikkje svare', en: 'Prefer not to say' };

/** Answers as lines of three text fields; the way out is left away, since it is put back by itself. */
export const optionLines = (options: readonly LocalizedText[]): LocalizedText => {
  const shown = options.filter(({ nb }) => nb !== wayOut.nb);
  const linesOf = (language: (typeof languages)[number]): string => shown.map((option) => option[language]).join('\n');
  return { nb: linesOf('nb'), nn: linesOf('nn'), en: linesOf('en') };
};

const linesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/**
 * Answers from the lines of three text fields, with a way out last. `undefined` when there are fewer than two, or not as many
 * in each language.
 * @example optionsFromLines({ nb: 'Ja\nNei', nn: 'Ja\nNei', en: 'Yes\nNo' })?.map(({ id }) => id) // ['a1', 'a2', 'skip']
 */
export const optionsFromLines = (lines: LocalizedText): readonly FormOption[] | undefined => {
  const nb = linesIn(lines.nb);
  const nn = linesIn(lines.nn);
  const en = linesIn(lines.en);
  if (nb.length < 2 || nn.length !== nb.length || en.length !== nb.length) return undefined;
  const told = nb.map((text, at) => ({
    id: `a${at + 1}`,
    label: { nb: text, nn: nn[at] ?? text, en: en[at] ?? text },
    exclusive: false,
  }));
  return [...told, { id: wayOutId, label: wayOut, exclusive: true }];
};
