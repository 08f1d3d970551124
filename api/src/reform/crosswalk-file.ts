import type { CrosswalkRow } from '../organisation/crosswalk-store.ts';
import { faultCollector, readCsv, type FileRow, type SentFile } from '../organisation/read-csv.ts';

const kinds = new Set(['kept', 'moved', 'merged', 'renamed', 'split', 'closed']);
const shareTolerance = 1e-6;

/** A share as it is written, 0.333 or 1; NaN for anything else, an empty cell too. */
const numberOf = (told: string): number => (/^\d+(\.\d+)?$/u.test(told) ? Number(told) : Number.NaN);

const rowOf = ({ values }: FileRow): CrosswalkRow => ({
  fromUnitId: values['from_unit_id'] ?? '',
  toUnitId: (values['to_unit_id'] ?? '') === '' ? null : (values['to_unit_id'] ?? ''),
  share: numberOf(values['share'] ?? ''),
  kind: values['kind'] ?? '',
  basis: values['basis'] ?? '',
  note: values['note'] ?? '',
});

const faultsOfRow = (row: CrosswalkRow, from: ReadonlySet<string>, to: ReadonlySet<string>): string[] => [
  ...(from.has(row.fromUnitId) ? [] : [`the unit ${row.fromUnitId} is not in the earlier organisation`]),
  ...(row.toUnitId === null || to.has(row.toUnitId) ? [] : [`the unit ${row.toUnitId} is not in the later organisation`]),
  ...(row.share >= 0 && row.share <= 1 ? [] : [`the share must be a number from 0 to 1`]),
  ...(kinds.has(row.kind) ? [] : [`the kind must be one of ${[...kinds].join(', ')}, not "${row.kind}"`]),
];

/** What a file tells, and a way to refuse it. Rows have been looked at one by one, not yet together. */
const readRows = (file: SentFile, from: ReadonlySet<string>, to: ReadonlySet<string>) => {
  const faults = faultCollector(file);
  const rows: { row: CrosswalkRow; line: number }[] = [];
  for (const fileRow of readCsv(file, ['from_unit_id', 'to_unit_id', 'share', 'kind'])) {
    const row = rowOf(fileRow);
    for (const fault of faultsOfRow(row, from, to)) faults.add(fileRow.line, fault);
    rows.push({ row, line: fileRow.line });
  }
  return { rows, faults };
};

/**
 * Reads the crosswalk of a draft: unknown units, shares off 0–1 and unknown kinds are refused by line, as in `readCrosswalkFile`;
 * shares that do not add up and units that are not told of can be mended in the draft, where the checks tell them.
 */
export const readDraftCrosswalk = (
  file: SentFile,
  fromUnitIds: ReadonlySet<string>,
  toUnitIds: ReadonlySet<string>,
): CrosswalkRow[] => {
  const { rows, faults } = readRows(file, fromUnitIds, toUnitIds);
  faults.refuse();
  return rows.map(({ row }) => row);
};

/**
 * Reads a crosswalk (from_unit_id, to_unit_id, share, kind, basis, note) between two versions of the organisation.
 * Edges: unknown units, shares off 0–1, shares of one unit that add up to neither 1 nor 0 (closed), a unit that is not told
 * of at all: the whole file is refused with line and reason.
 */
export const readCrosswalkFile = (
  file: SentFile,
  fromUnitIds: ReadonlySet<string>,
  toUnitIds: ReadonlySet<string>,
): CrosswalkRow[] => {
  const { rows, faults } = readRows(file, fromUnitIds, toUnitIds);
  const shares = new Map<string, { sum: number; line: number }>();
  for (const { row, line } of rows) {
    const before = shares.get(row.fromUnitId);
    shares.set(row.fromUnitId, { sum: (before?.sum ?? 0) + row.share, line: before?.line ?? line });
  }
  for (const [unitId, { sum, line }] of shares) {
    const isWhole = Math.abs(sum - 1) < shareTolerance || sum === 0;
    if (!isWhole)
      faults.add(line, `the shares of ${unitId} add up to ${sum.toFixed(4)}; they must add up to 1, or be 0 when it is closed`);
  }
  for (const unitId of fromUnitIds) {
    if (!shares.has(unitId)) faults.add(1, `the file does not tell where the unit ${unitId} went`);
  }
  faults.refuse();
  return rows.map(({ row }) => row);
};
