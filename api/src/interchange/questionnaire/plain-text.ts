const namedCharacters: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', aring: 'å', Aring: 'Å', aelig: 'æ', AElig: 'Æ', oslash: 'ø',
  Oslash: 'Ø', auml: 'ä', Auml: 'Ä', ouml: 'ö', Ouml: 'Ö', uuml: 'ü', Uuml: 'Ü', szlig: 'ß', eacute: 'é', Eacute: 'É', egrave: 'è',
  agrave: 'à', acirc: 'â', ecirc: 'ê', ocirc: 'ô', icirc: 'î', ccedil: 'ç', rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“',
  laquo: '«', raquo: '»', ndash: '–', mdash: '—', hellip: '…', copy: '©', deg: '°', euro: '€', middot: '·', bull: '•',
}; // prettier-ignore

const character = (code: number): string =>
  code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';

const decode = (text: string): string =>
  text
    .replace(/&#(\d{1,7});/gu, (_all, digits: string) => character(Number(digits)))
    .replace(/&#[xX]([0-9a-fA-F]{1,6});/gu, (_all, digits: string) => character(Number.parseInt(digits, 16)))
    .replace(/&([A-Za-z]{2,8});/gu, (all, name: string) =>
      Object.hasOwn(namedCharacters, name) ? (namedCharacters[name] ?? all) : all,
    );

/** Elements whose removal loses nothing that was said. */
const silent = new Set([
  'p',
  'br',
  'div',
  'span',
  'font',
  'b',
  'i',
  'u',
  'em',
  'strong',
  'center',
  'small',
  'big',
  'tbody',
  'o:p',
]);

/**
 * Text without markup, and the elements that said something which the text alone does not (pictures, links, lists, scripts).
 * Reads from left to right once; a `<` that begins no tag stays.
 * @example plainText('<p>Hei&nbsp;<b>du</b> <img src="x"></p>') // { text: 'Hei du', lost: ['img'] }
 */
export const plainText = (markup: string): { text: string; lost: string[] } => {
  const lost = new Set<string>();
  const pieces: string[] = [];
  let from = 0;
  for (let open = markup.indexOf('<'); open >= 0; open = markup.indexOf('<', open + 1)) {
    const tag = /^<(\/?)([A-Za-z][\w:-]{0,20})/u.exec(markup.slice(open, open + 24));
    if (tag === null && !markup.startsWith('<!--', open)) continue;
    const name = (tag?.[2] ?? '').toLowerCase();
    const closing = tag === null ? '-->' : (name === 'script' || name === 'style') && tag[1] === '' ? `</${name}>` : '>';
    const close = markup.indexOf(closing, open);
    pieces.push(markup.slice(from, open), ' ');
    if (tag !== null && !silent.has(name)) lost.add(name);
    from = close < 0 ? markup.length : close + closing.length;
    open = from - 1;
    if (close < 0) break;
  }
  const text = decode([...pieces, markup.slice(from)].join(''))
    .replace(/[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/gu, '')
    .replace(/[\p{Cc}\p{Z}\s]+/gu, ' ')
    .replace(/ ([.,;:!?])/gu, '$1')
    .trim();
  return { text, lost: [...lost] };
};
