import type { LevelTitle } from '../contract/index.ts';
import { unacceptable } from '../http/errors.ts';
import { plain } from './guess-columns.ts';
import { readTable } from './reading/read-table.ts';

const columns = {
  organisationType: ['virksomhettype', 'virksomhetstype', 'type'],
  title: ['localtitlenb', 'title', 'tittel', 'stilling', 'stillingstittel'],
  titleNn: ['localtitlenn', 'tittelnynorsk', 'titlenn'],
  level: ['level', 'niva'],
} as const;

/**
 * Reads a level map: virksomhet_type (`*` or empty: all), local_title_nb, local_title_nn, level; CSV or XLSX.
 * Edges: a missing column, an unknown level, a title without text: the whole file is refused, by line.
 */
export const readLevelMapFile = async (
  file: { readonly name: string; readonly bytes: Uint8Array },
  levelIds: readonly string[],
): Promise<LevelTitle[]> => {
  const reading = await readTable(file.bytes);
  if (reading.kind === 'refused')
    throw unacceptable(
      `${file.name} cannot be read`,
      reading.faults.map(({ code, line }) => ({ where: `line ${String(line ?? 1)}`, what: code })),
    );
  const { table } = reading;
  const placeOf = (known: readonly string[]): number => table.columns.findIndex((column) => known.includes(plain(column)));
  const [type, title, titleNn, level] = [
    placeOf(columns.organisationType),
    placeOf(columns.title),
    placeOf(columns.titleNn),
    placeOf(columns.level),
  ];
  if (title === -1 || level === -1)
    throw unacceptable(`${file.name} lacks columns`, [{ where: 'line 1', what: 'column-missing' }]);
  const faults: { where: string; what: string }[] = [];
  const titles = table.rows.map(({ line, cells }): LevelTitle => {
    const told = cells[level] ?? '';
    const levelId = levelIds.find((id) => id.toLowerCase() === told.toLowerCase());
    if (levelId === undefined) faults.push({ where: `line ${String(line)}`, what: 'level-unknown' });
    if ((cells[title] ?? '') === '') faults.push({ where: `line ${String(line)}`, what: 'name-missing' });
    const inNn = cells[titleNn] ?? '';
    return {
      organisationType: cells[type] === undefined || cells[type] === '' ? '*' : cells[type],
      title: cells[title] ?? '',
      titleNn: inNn === '' ? null : inNn,
      levelId: levelId ?? '',
    };
  });
  if (faults.length > 0) throw unacceptable(`${file.name} is refused; nothing was imported`, faults.slice(0, 100));
  return titles;
};
