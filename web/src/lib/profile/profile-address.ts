import { rowOrders, type RowOrder } from '#lib/charts/profile-bars/profile-bars.ts';

/** What the reader chose on a profile page; everything but the unit may be left out. */
export interface ProfileChoice {
  readonly unitId: string;
  readonly waveId: string;
  readonly structure?: string | undefined;
  readonly order?: RowOrder | undefined;
  readonly hasLevels?: boolean | undefined;
}

const defaultOrder: RowOrder = 'hoyest';

/**
 * The address of a profile; the defaults are left out so that addresses stay short.
 * @example profileAddress({ unitId: 'D-NBJ', waveId: 'W1', structure: '2028' }) // '/profil/D-NBJ?maaling=W1&struktur=2028'
 */
export const profileAddress = ({ unitId, waveId, structure, order, hasLevels }: ProfileChoice): string => {
  const query = new URLSearchParams({ maaling: waveId });
  if (structure !== undefined) query.set('struktur', structure);
  if (order !== undefined && order !== defaultOrder) query.set('sorter', order);
  if (hasLevels === true) query.set('nivaer', 'vis');
  return `/profil/${encodeURIComponent(unitId)}?${query.toString()}`;
};

/** The order an address asks for; the default for anything unknown. */
export const orderOf = (query: { readonly get: (name: string) => string | null }): RowOrder =>
  rowOrders.find((order) => order === query.get('sorter')) ?? defaultOrder;
