import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readCsvTable } from './read-csv-table.ts';
import { readXlsxTable } from './read-xlsx-table.ts';
import type { Reading } from './table.ts';
import { unpackZip } from './zip-entries.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
const names = 'id;navn\nA;Bydel Østensjø\nB;Ås\n';

const codesOf = (reading: Reading): string[] => (reading.kind === 'refused' ? reading.faults.map(({ code }) => code) : []);
const cellsOf = (reading: Reading): unknown =>
  reading.kind === 'table' ? reading.table.rows.map(({ cells }) => cells) : reading.faults;

/** A zip archive of deflated parts. `told`: the unpacked size its directory claims. */
const zipOf = (parts: Readonly<Record<string, Uint8Array>>, told?: number): Uint8Array => {
  const [locals, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(told ?? content.length, 22);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30);
    const entry = Buffer.alloc(46 + name.length);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(told ?? content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    entry.write(name, 46);
    locals.push(local, packed);
    directory.push(entry);
    at += local.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...locals, list, end]));
};

const sheet = (rows: string, more = ''): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${more}</worksheet>`;
const text = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (number: number, ...cells: string[]): string => `<row r="${String(number)}">${cells.join('')}</row>`;

const workbook = (...sheets: string[]): Uint8Array => {
  const ids = sheets.map((_sheet, place) => String(place + 1));
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = ids.map((id) => `<Relationship Id="r${id}" Type="${office}/worksheet" Target="worksheets/sheet${id}.xml"/>`);
  return zipOf({
    'xl/workbook.xml': utf8(
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets>${ids.map((id) => `<sheet name="Ark ${id}" sheetId="${id}" r:id="r${id}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': utf8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    ),
    ...Object.fromEntries(sheets.map((xml, place) => [`xl/worksheets/sheet${String(place + 1)}.xml`, utf8(xml)])),
  });
};

const list = row(1, text('A1', 'id'), text('B1', 'navn')) + row(2, text('A2', 'A'), text('B2', 'Ås'));

describe('a text file of rows', () => {
  test.each([
    ['UTF-8', utf8(names)],
    ['UTF-8', utf8(`\uFEFF${names}`)],
    ['UTF-16', utf16(names)],
    ['Windows-1252', latin(names)],
  ])('in %s keeps its Norwegian letters, and says how it was read', (encoding, bytes) => {
    const reading = readCsvTable(bytes);
    expect(cellsOf(reading)).toEqual([
      ['A', 'Bydel Østensjø'],
      ['B', 'Ås'],
    ]);
    expect(reading).toMatchObject({ table: { notes: [{ value: encoding }, { value: ';' }] } });
  });

  test.each([
    ['empty', utf8(''), 'empty-file'],
    ['of spaces', utf8(' \n \n'), 'empty-file'],
    ['with headings and nothing else', utf8('id;navn\n'), 'no-rows'],
    ['separated by what no table is', utf8('id:navn\nA:Ås\n'), 'one-column'],
    ['whose letters were garbled before', utf8('id;navn\nA;Bydel Ã˜stensjÃ¸\n'), 'garbled-letters'],
    ['that is a picture', Uint8Array.from([0x89, 0x50, 0, 1, 2, 3, 0, 7]), 'not-text'],
    ['with a quote that never ends', utf8('id;navn\nA;"Ås\nB;C\n'), 'broken-quotes'],
    ['with a column twice', utf8('id;navn;id\nA;Ås;B\n'), 'column-twice'],
    ['with more cells than headings', utf8('id;navn\nA;Ås;og mer\n'), 'uneven-row'],
  ])('%s is refused for that reason', (_name, bytes, code) => {
    expect(codesOf(readCsvTable(bytes))).toEqual([code]);
  });

  test('counts lines as an editor does, over empty ones', () => {
    const reading = readCsvTable(utf8('id,navn\n\nA,Ås\n\n\nB,Bø\n'));
    expect(reading.kind === 'table' ? reading.table.rows.map(({ line }) => line) : []).toEqual([3, 6]);
  });
});

describe('a workbook', () => {
  test('is read from its longest sheet, and says which others were left', async () => {
    const reading = await readXlsxTable(workbook(sheet(row(1, text('A1', 'Om listen'))), sheet(list)));
    expect(cellsOf(reading)).toEqual([['A', 'Ås']]);
    expect(reading).toMatchObject({
      table: {
        notes: [
          { code: 'sheet', value: 'Ark 2' },
          { code: 'other-sheets', value: 'Ark 1' },
        ],
      },
    });
  });

  test('with formulas uses their last value, and says so; merged cells are told', async () => {
    const formula = row(3, '<c r="A3" t="str"><f>A2&amp;"1"</f><v>A1</v></c>', text('B3', 'Bø'));
    const reading = await readXlsxTable(workbook(sheet(list + formula, '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>')));
    expect(cellsOf(reading)).toEqual([
      ['A', 'Ås'],
      ['A1', 'Bø'],
    ]);
    expect(reading).toMatchObject({ table: { notes: [{}, { code: 'formulas', value: '1' }, { code: 'merged-cells' }] } });
  });

  test('with a formula without a value, or an error, is refused by cell', async () => {
    const broken = row(3, '<c r="A3"><f>A2</f></c>', '<c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c>');
    const reading = await readXlsxTable(workbook(sheet(list + broken)));
    expect(reading).toMatchObject({
      faults: [
        { code: 'formula-without-value', line: 3, column: 'A' },
        { code: 'formula-error', line: 3, column: 'B' },
      ],
    });
  });

  test('that is another archive is refused', async () => {
    expect(codesOf(await readXlsxTable(zipOf({ 'a.txt': utf8('hei') })))).toEqual(['not-spreadsheet']);
  });
});

describe('an archive made to fill the memory', () => {
  const bomb = zipOf({ 'xl/workbook.xml': utf8('<workbook/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(20_000_000) }, 10);

  test('is stopped at the limit, whatever size it claims', () => {
    expect(bomb.byteLength).toBeLessThan(50_000);
    expect(unpackZip(bomb, 1_000_000).kind).toBe('too-large');
  });
  test('would unpack in full if its own word were taken for it', () => {
    const unpacked = unpackZip(bomb, 30_000_000);
    expect(unpacked.kind === 'unpacked' && unpacked.parts.get('xl/worksheets/sheet1.xml')?.byteLength).toBe(20_000_000);
  });
});
