/**
 * A path on this site to go back to; the front page for anything that could lead elsewhere.
 * @example ownPath('/profil?maaling=W1') // '/profil?maaling=W1'
 * @example ownPath('//evil.example') // '/'
 */
export const ownPath = (wanted: unknown): string =>
  typeof wanted === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(wanted) ? wanted : '/';
