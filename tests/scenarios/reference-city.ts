import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

const metaShape = z.looseObject({
  id: z.string(),
  scale: z.object({ min: z.int(), max: z.int(), favourable: z.array(z.int()), unfavourable: z.array(z.int()) }),
  columns: z.object({ unit: z.string(), level: z.string(), wave: z.string().nullish() }),
  items: z.array(z.object({ id: z.string(), dimension: z.string(), reversed: z.boolean() })),
  dimensions: z.record(z.string(), z.object({ items: z.array(z.string()), min_answered: z.int() })),
});
type Meta = z.infer<typeof metaShape>;

/** A reference set turned into what an outsider would bring: an instrument, a units file, a roster and a file of answers. */
export interface ReferenceCity {
  readonly instrument: unknown;
  readonly levels: readonly { id: string; isLeader: boolean; label: { nb: string; nn: string; en: string } }[];
  readonly unitsCsv: string;
  readonly rosterCsv: string;
  readonly answersCsv: string;
  readonly columns: { readonly unit: string; readonly level: string };
  readonly respondentCount: number;
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly meta: Meta;
}

const inAll = (text: string) => ({ nb: text, nn: `${text} (nn)`, en: `${text} (en)` });

const instrumentOf = (meta: Meta): unknown => {
  const points = Array.from({ length: meta.scale.max - meta.scale.min + 1 }, (_, place) => ({
    value: meta.scale.min + place,
    label: inAll(`Punkt ${String(meta.scale.min + place)}`),
  }));
  return {
    schema: 'takhoyde/definition@1',
    id: `outside-${meta.id.toLowerCase()}`,
    version: '1.0.0',
    status: 'draft: made from a reference set',
    kind: 'baseline',
    title: inAll('Utenfra'),
    purpose: inAll('Et instrument produktet aldri har sett.'),
    languages: ['nb', 'nn', 'en'],
    defaultLanguage: 'nb',
    sections: Object.entries(meta.dimensions).map(([id, { items }]) => ({ id: id.toLowerCase(), title: inAll(id), items })),
    reporting: { minAnsweredShare: 0.5, aboutLeaders: { minLeaders: 3 } },
    estimatedMinutes: { employee: 20, leader: 20 },
    items: meta.items.map(({ id, dimension, reversed }) => ({
      id,
      rev: 1,
      type: 'likert',
      scale: 'points',
      dimension,
      reverse: reversed,
      anchor: false,
      aboutLeaders: false,
      audience: 'all',
      status: 'standard',
      required: false,
      text: inAll(`Påstand ${id}.`),
    })),
    dimensions: Object.entries(meta.dimensions).map(([id, { items, min_answered }]) => ({
      id,
      name: inAll(`Tema ${id}`),
      items,
      minAnsweredCount: min_answered,
    })),
    scales: {
      points: {
        points,
        nonSubstantive: [{ value: 'NA', label: inAll('Vet ikke') }],
        favourable: meta.scale.favourable,
        unfavourable: meta.scale.unfavourable,
      },
    },
  };
};

const csvOf = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, ...rows].map((row) => row.join(',')).join('\n') + '\n';

const filled = (cell: string | undefined): string => (cell === undefined || cell === '' ? 'not-stated' : cell);

/** Reads a folder laid out as `reference/SCHEMA.md` says; `keep` chooses rows (one wave, say). */
export const readReferenceCity = (
  folder: string,
  keep: (row: Readonly<Record<string, string>>) => boolean = () => true,
): ReferenceCity => {
  const meta = metaShape.parse(JSON.parse(readFileSync(path.join(folder, 'meta.json'), 'utf8')));
  const all: Record<string, string>[] = parse(readFileSync(path.join(folder, 'data.csv'), 'utf8'), { columns: true });
  const { unit, level } = meta.columns;
  const rows = all.filter(keep).map((row) => ({ ...row, [unit]: filled(row[unit]), [level]: filled(row[level]) }));
  const unitIds = [...new Set(rows.map((row) => row[unit] ?? ''))].sort();
  const levelIds = [...new Set(rows.map((row) => row[level] ?? ''))].sort();
  const items = meta.items.map(({ id }) => id);
  return {
    instrument: instrumentOf(meta),
    levels: levelIds.map((id) => ({ id, isLeader: false, label: inAll(id) })),
    unitsCsv: csvOf(
      ['unit_id', 'parent_id', 'name_nb', 'unit_type'],
      [['top', '', 'Alle', 'kommune'], ...unitIds.map((id) => [id, 'top', `Gruppe ${id}`, 'virksomhet'])],
    ),
    rosterCsv: csvOf(
      ['person_id', 'name', 'email', 'unit_id', 'level'],
      rows.map((row, place) => [`R${String(place)}`, `Respondent ${String(place)}`, '', row[unit] ?? '', row[level] ?? '']),
    ),
    answersCsv: csvOf(
      [unit, level, ...items],
      rows.map((row) => [unit, level, ...items].map((column) => row[column] ?? '')),
    ),
    columns: { unit, level },
    respondentCount: rows.length,
    rows,
    meta,
  };
};
