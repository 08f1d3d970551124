/**
 * Where to sign in so as to come back to the page one was on.
 * @example signInPath({ pathname: '/profil', search: '?maaling=W1' }) // '/api/innlogging?tilbake=%2Fprofil%3Fmaaling%3DW1'
 */
export const signInPath = (page: { readonly pathname: string; readonly search: string }): string =>
  `/api/innlogging?tilbake=${encodeURIComponent(`${page.pathname}${page.search}`)}`;
