/** A piece of an expression: a name, a literal, or a sign (operators, brackets and words such as `and`, in one spelling). */
export type Token = { kind: 'name' | 'literal' | 'sign'; text: string };

const maxLength = 2000;
const maxTokenCount = 400;

const piece =
  /\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|\{([^{}]*)\}|(\d+X\d+X\w+(?:\.\w+)*)|(-?\d+(?:\.\d+)?)(?![\w.])|([A-Za-z_][\w.]*)|(==|!=|<>|<=|>=|&&|\|\||[=<>!()[\],]))/uy;

const spelling: ReadonlyMap<string, string> = new Map([
  ['&&', 'and'],
  ['and', 'and'],
  ['||', 'or'],
  ['or', 'or'],
  ['!', 'not'],
  ['not', 'not'],
  ['=', '=='],
  ['==', '=='],
  ['eq', '=='],
  ['equal', '=='],
  ['!=', '!='],
  ['<>', '!='],
  ['ne', '!='],
  ['notequal', '!='],
  ['<', '<'],
  ['lt', '<'],
  ['less', '<'],
  ['<=', '<='],
  ['le', '<='],
  ['lessorequal', '<='],
  ['>', '>'],
  ['gt', '>'],
  ['greater', '>'],
  ['>=', '>='],
  ['ge', '>='],
  ['greaterorequal', '>='],
  ['contains', 'contains'],
  ['contain', 'contains'],
  ['notcontains', 'notcontains'],
  ['notcontain', 'notcontains'],
  ['anyof', 'anyof'],
  ['empty', 'empty'],
  ['notempty', 'notempty'],
  ...['(', ')', '[', ']', ','].map((sign): [string, string] => [sign, sign]),
]);

const tokenOf = (found: RegExpExecArray): Token => {
  const [, single, double, braced, sgqa, number, word, sign] = found;
  const quoted = single ?? double;
  if (quoted !== undefined) return { kind: 'literal', text: quoted.replace(/\\(.)/gu, '$1') };
  if (number !== undefined) return { kind: 'literal', text: number };
  const name = braced?.trim() ?? sgqa;
  if (name !== undefined) return { kind: 'name', text: name };
  const spelled = spelling.get((word ?? sign ?? '').toLowerCase());
  if (spelled !== undefined) return { kind: 'sign', text: spelled };
  return word === 'true' || word === 'false' ? { kind: 'literal', text: word } : { kind: 'name', text: word ?? '' };
};

/** The pieces of an expression, or `undefined` when something in it is none of them (arithmetic, an unclosed quote). */
export const tokensOf = (expression: string): Token[] | undefined => {
  const text = expression.trim();
  if (text.length > maxLength) return undefined;
  const tokens: Token[] = [];
  for (piece.lastIndex = 0; piece.lastIndex < text.length;) {
    const found = piece.exec(text);
    if (found === null || tokens.length >= maxTokenCount) return undefined;
    tokens.push(tokenOf(found));
  }
  return tokens;
};
