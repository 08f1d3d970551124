import { behindFigures, type ProtectedFigures, type ReadStructure } from '@takhoyde/analysis/disclosure';
import type { Profile, ProfileItem } from '@takhoyde/api/contract/index.ts';
import type { Audit, AuditCell } from '../../disclosure/audit-format.ts';

type Told = { readonly structure: string; readonly profile: Profile };

const exact = (value: number): number => Math.round(value * 1e9) / 1e9;

/** The tables of one statement as it was told, on the scale it was answered on. */
function tablesOf({ id, figure, isReversed, scaleLabels }: ProfileItem): Pick<AuditCell, 'table' | 'stats'>[] {
  if (figure.kind !== 'shown' || scaleLabels.length !== 5) return [];
  const { answerCount: n, mean, shares, distribution } = figure;
  const tables: Pick<AuditCell, 'table' | 'stats'>[] = [{ table: `mean/${id}`, stats: { n, sum: exact(n * mean) } }];
  if (shares.kind === 'shown') {
    const count = (share: number): number => exact(share * shares.answerCount);
    const [low, high] = isReversed
      ? [shares.favourableShare, shares.unfavourableShare]
      : [shares.unfavourableShare, shares.favourableShare];
    const stats = { n: shares.answerCount, 'c:low': count(low), 'c:mid': count(shares.neutralShare), 'c:high': count(high) };
    tables.push({ table: `share/${id}`, stats });
  }
  if (distribution.kind === 'shown')
    tables.push({
      table: `five/${id}`,
      stats: {
        n: distribution.answerCount,
        ...Object.fromEntries(distribution.counts.map((count, at) => [`c:${String(at + 1)}`, count])),
      },
    });
  return tables;
}

/**
 * Profiles that came over HTTP, as facts about atoms. The numbers are those that were told; the engine says only which atoms they are made of.
 */
export function crawledAudit(
  told: readonly Told[],
  figures: ProtectedFigures,
  structures: ReadonlyMap<string, ReadStructure>,
): Audit {
  const behind = new Map<string, readonly string[]>(
    [...structures].flatMap(([id, structure]) =>
      behindFigures(figures, structure)
        .filter(({ groupId }) => groupId === 'all')
        .map(({ unitId, table, atomIds }) => [`${id} ${unitId} ${table.kind}/${table.of}`, atomIds] as const),
    ),
  );
  const cells = told.flatMap(({ structure, profile }) =>
    [...profile.dimensions.flatMap(({ items }) => items), ...profile.localItems].flatMap(tablesOf).map(({ table, stats }) => {
      const atoms = behind.get(`${structure} ${profile.unit.id} ${table}`);
      if (atoms === undefined) throw new Error(`nothing is known to lie behind ${table} of ${profile.unit.id}`);
      return { id: `${structure}:${profile.unit.id}|all`, table, atoms, stats };
    }),
  );
  const atoms = figures.atoms.map(({ id, answerCount }) => ({ id, n: answerCount }));
  return { format: 'disclosure-audit/1', k: figures.plan.policy.mean, scale: { min: 1, max: 5 }, atoms, cells };
}
