import type { SeveralPositions } from '@takhoyde/api/contract';

/** A cell that a spreadsheet shows as text: never taken for a formula, whatever a name begins with. */
const cell = (value: string): string => {
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[";\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/**
 * People with several positions as a CSV that Norwegian Excel opens: semicolons, and a mark that says it is UTF-8. One line per
 * position, so that HR can sort and mend them.
 */
export const positionsCsv = (
  people: readonly SeveralPositions[],
  { columns, yes, no }: { readonly columns: readonly string[]; readonly yes: string; readonly no: string },
): string => {
  const rows = people.flatMap(({ personId, name, positions }) =>
    positions.map((position) => [
      personId,
      name,
      position.isMain ? yes : no,
      position.virksomhetName,
      position.unitId,
      position.unitName,
      position.levelId,
      position.title ?? '',
    ]),
  );
  return `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
};
