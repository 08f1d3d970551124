/** The pages of an instrument. */
export type InstrumentPage = 'forhandsvis' | 'utskrift' | 'versjoner' | 'last-ned/json' | 'last-ned/ddi';

/**
 * Where an instrument is read. A version is named only when it is not the last, so that a link keeps showing the last one.
 * @example instrumentAddress('kulturkartlegging') // '/instrumenter/kulturkartlegging'
 * @example instrumentAddress('puls', { page: 'utskrift', version: '1.2.0' }) // '/instrumenter/puls/utskrift?versjon=1.2.0'
 */
export const instrumentAddress = (
  id: string,
  { page, version }: { page?: InstrumentPage; version?: string | undefined } = {},
): string => {
  const path = `/instrumenter/${encodeURIComponent(id)}${page === undefined ? '' : `/${page}`}`;
  return version === undefined ? path : `${path}?versjon=${encodeURIComponent(version)}`;
};
