import { findBuckets } from '../../ballot-office/index.ts';
import type { AnswerSheet } from '../../contract/index.ts';
import type { Installation } from '../../installation.ts';
import { listUnits } from '../../organisation/organisation-store.ts';
import { unitsAbove } from '../../organisation/units-above.ts';
import type { WaveTable } from '../../waves/wave-tables.ts';

/**
 * For each virksomhet with questions of its own: the units printed on this wave's ballots that lie in it. The phone routes by it,
 * and the tally by the same units. Nothing else of the organisation is told to those who answer.
 */
export const localUnitsOf = async (
  { office }: Pick<Installation, 'office'>,
  wave: WaveTable,
): Promise<AnswerSheet['localUnits']> => {
  const virksomheter = [...new Set(wave.definition.items.flatMap(({ virksomhet }) => virksomhet ?? []))];
  if (virksomheter.length === 0) return [];
  const unitIdsOf = unitsAbove(await listUnits(office, wave.organisationVersion));
  const printed = [...new Set((await findBuckets(office, wave.id)).map(({ unitId }) => unitId))];
  return virksomheter.map((virksomhet) => ({
    virksomhet,
    unitIds: printed.filter((unitId) => unitIdsOf(unitId).includes(virksomhet)),
  }));
};
