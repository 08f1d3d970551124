/** What is open on the editor's page: at most one thing, told by its address, so that it works without script. */
export type OpenPanel =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'add'; readonly section: string; readonly way: 'bank' | 'own' }
  | { readonly kind: 'question'; readonly item: string }
  | { readonly kind: 'section'; readonly section: string };

/** A query that is read and not changed. */
export type Query = Pick<URLSearchParams, 'get' | 'has' | 'entries'>;

/** Names of the page's query. */
export const editorQuery = {
  add: 'legg-til',
  own: 'eget',
  question: 'endre',
  section: 'tittel',
  words: 'sok',
  theme: 'tema',
} as const;

/**
 * What an address says is open.
 * @example openPanel(new URLSearchParams('endre=OMS-1')) // { kind: 'question', item: 'OMS-1' }
 */
export const openPanel = (query: Query): OpenPanel => {
  const add = query.get(editorQuery.add);
  if (add !== null) return { kind: 'add', section: add, way: query.has(editorQuery.own) ? 'own' : 'bank' };
  const item = query.get(editorQuery.question);
  if (item !== null) return { kind: 'question', item };
  const section = query.get(editorQuery.section);
  return section === null ? { kind: 'nothing' } : { kind: 'section', section };
};

/**
 * The address of a form's action on the page as it stands, so that what is open stays open when the form is refused.
 * @example actionAddress('endring', new URLSearchParams('legg-til=b')) // '?/endring&legg-til=b'
 */
export const actionAddress = (action: string, query: Query): string => {
  const kept = [...query.entries()].filter(([name]) => !name.startsWith('/'));
  return `?/${action}${kept.map(([name, value]) => `&${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('')}`;
};

/**
 * Where to go on a draft's page after an edit. What the form says is followed only when it stays on that page.
 * @example afterEdit('abc', '?legg-til=b#sp-OMS-4') // '/utkast/abc?legg-til=b#sp-OMS-4'
 * @example afterEdit('abc', '//elsewhere.example') // '/utkast/abc'
 */
export const afterEdit = (draft: string, told: string): string => {
  const page = `/utkast/${encodeURIComponent(draft)}`;
  return /^[?#]/u.test(told) ? `${page}${told}` : page;
};
