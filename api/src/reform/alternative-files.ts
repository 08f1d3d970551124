import type { Kysely } from 'kysely';
import type { Level } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import { findVersion } from '../organisation/organisation-store.ts';
import { requireReform } from './plan-reform.ts';
import { viewReform } from './reform-view.ts';
import { earlierUnitsOf, structureOf } from './simulated.ts';
import { requireAlternative } from './work-on-alternative.ts';

type Cell = string | number | null;

const quoted = (cell: Cell): string => {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const csvOf = (lines: readonly (readonly Cell[])[]): string => lines.map((line) => `${line.map(quoted).join(',')}\n`).join('');

const unitColumns = [
  'unit_id',
  'parent_id',
  'name_nb',
  'unit_type',
  'virksomhet_type',
  'bydel_no',
  'geo_bydel_no',
  'service_area',
  'valid_from',
  'valid_to',
];

const unitsCsv = (view: ReturnType<typeof viewReform>, levels: readonly Level[]): string =>
  csvOf([
    [...unitColumns, ...levels.map(({ id }) => id.toLowerCase())],
    ...view.planned.map((unit) => [
      unit.id,
      unit.parentId,
      unit.name,
      unit.unitType,
      unit.organisationType,
      unit.districtNumber,
      unit.geographicDistrictNumber,
      unit.serviceArea,
      unit.validFrom,
      unit.validTo,
      ...levels.map(({ id }) => view.headcounts.get(unit.id)?.[id] ?? 0),
    ]),
  ]);

/** An alternative as two files: units and crosswalk, in the very columns that an import reads. */
export const alternativeFiles = async (
  db: Kysely<WhoDatabase>,
  asked: { readonly reform: string; readonly alternative: string },
): Promise<{ name: string; unitsCsv: string; crosswalkCsv: string }> => {
  const { fromVersion } = await requireReform(db, asked.reform);
  const alternative = await requireAlternative(db, asked.reform, asked.alternative);
  const earlier = await earlierUnitsOf(db, fromVersion);
  const view = viewReform(structureOf(alternative, earlier), earlier);
  const levels = (await findVersion(db, fromVersion))?.levels ?? [];
  const rows = view.structure.rows.map((row) => [row.fromUnitId, row.toUnitId, row.share, row.kind, row.basis, row.note]);
  return {
    name: alternative.name,
    unitsCsv: unitsCsv(view, levels),
    crosswalkCsv: csvOf([['from_unit_id', 'to_unit_id', 'share', 'kind', 'basis', 'note'], ...rows]),
  };
};
