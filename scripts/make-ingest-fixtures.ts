/**
 * Writes the binary files of test/fixtures/ingest (XLSX, Parquet, Arrow): workbooks part by part, as Excel, LibreOffice and
 * other writers make them. All people are invented. Run: `npm run build && node dist/scripts/make-ingest-fixtures.js`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Int64, Table, TimestampMillisecond, tableToIPC, Utf8, vectorFromArray } from 'apache-arrow';
import { strToU8, zipSync } from 'fflate';
import { sqlText, withDatabase } from '../pipeline/db/database.js';

const folder = new URL('../../test/fixtures/ingest/', import.meta.url).pathname;
const map =
  'email: E-post\nfull_name: Namn\ncountry: Land\noccupation: Yrke\nwould_move: Flytta\ncreated_at: Datum\npostcode: Postnr\nrecord_id: Nr\ntext_why: Varför?\n';

async function main(): Promise<void> {
  await parquet();
  arrow();
  fairWorkbook();
  oldMacWorkbook();
  prefixedWorkbook();
  formsWorkbook();
}

function write(kind: string, name: string, bytes: Uint8Array, mapText?: string): void {
  mkdirSync(join(folder, kind), { recursive: true });
  writeFileSync(join(folder, kind, name), bytes);
  if (mapText !== undefined) writeFileSync(join(folder, kind, 'map.yaml'), mapText);
}

async function parquet(): Promise<void> {
  mkdirSync(join(folder, 'parquet'), { recursive: true });
  await withDatabase({}, (db) =>
    db.run(`COPY (SELECT * FROM (VALUES
      (12345678901234567::BIGINT, 'A@example.se', 1984::DOUBLE, TIMESTAMPTZ '2024-03-01 10:00:00+02', {'why': 'Tystnad', 'n': 1}, ['x','y'], 18446744073709551616::HUGEINT),
      (2, NULL, 1990.0, NULL, {'why': NULL, 'n': 2}, NULL, 5),
      (3, 'c@example.se', 1899, TIMESTAMPTZ '2024-01-01 00:00:00+00', {'why': '', 'n': 2}, [], 5)
    ) t(id, email, born, created, answers, tags, big)) TO ${sqlText(join(folder, 'parquet', 'people.parquet'))} (FORMAT parquet)`),
  );
  writeFileSync(
    join(folder, 'parquet', 'map.yaml'),
    'record_id: id\nemail: email\nbirth_year: born\ncreated_at: created\ntext_why: answers.why\ntext_tags: tags\n',
  );
}

function arrow(): void {
  const columns = {
    id: vectorFromArray([12345678901234567n, 7n], new Int64()),
    email: vectorFromArray(['a@example.se', 'b@example.se'], new Utf8()),
    created: vectorFromArray([Date.UTC(2024, 0, 2, 3, 4, 5), null], new TimestampMillisecond('UTC')),
    wall: vectorFromArray([null, Date.UTC(2024, 0, 2, 3, 4, 5, 250)], new TimestampMillisecond()),
    kind: vectorFromArray(['Sverige', 'Sverige']),
  };
  const table = new Table(columns);
  const arrowMap = 'record_id: id\nemail: email\ncreated_at: [created, wall]\ncountry: kind\n';
  write('arrow-file', 'people.arrow', tableToIPC(table, 'file'), arrowMap);
  write('arrow-stream', 'people.bin', tableToIPC(table, 'stream'), arrowMap);
}

interface Book {
  readonly sheets: readonly { readonly name: string; readonly xml: string }[];
  readonly shared?: readonly string[];
  readonly styles?: string;
  readonly date1904?: boolean;
}

function workbook({ sheets, shared, styles, date1904 }: Book): Uint8Array {
  const rels = sheets.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const list = sheets.map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<?xml version="1.0"?><workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rels.join('')}</Relationships>`,
  };
  sheets.forEach(({ xml }, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = xml.startsWith('<?xml')
      ? xml
      : `<?xml version="1.0" encoding="UTF-8"?><worksheet ${main}><dimension ref="A1:XFD1048576"/><sheetData>${xml}</sheetData></worksheet>`;
  });
  if (shared)
    files['xl/sharedStrings.xml'] =
      `<?xml version="1.0"?><sst ${main}>${shared.map((si) => `<si>${si}</si>`).join('')}</sst>`;
  if (styles) files['xl/styles.xml'] = `<?xml version="1.0"?><styleSheet ${main}>${styles}</styleSheet>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date('2024-01-01T12:00:00'),
  });
}

const headers = ['Nr', 'E-post', 'Namn', 'Land', 'Postnr', 'Yrke', 'Flytta', 'Datum', 'Varför?'];
const styles =
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/><numFmt numFmtId="165" formatCode="00000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';

function fairWorkbook(): void {
  const inline = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const header = headers.map((text, i) => inline(`${'BCDEFGHIJ'[i]}4`, text === 'Varför?' ? 'Varför?' : text)).join('');
  const rows = [
    `<row r="1">${inline('A1', 'Mässan i Houten')}</row>`,
    `<row r="4">${header}</row>`,
    '<row r="5"><c r="B5"><v>1001</v></c><c r="C5" t="s"><v>0</v></c><c r="D5" t="s"><v>1</v></c><c r="E5" t="s"><v>2</v></c><c r="F5" s="3"><v>1234</v></c><c r="G5" t="e"><v>#N/A</v></c><c r="H5" t="b"><v>1</v></c><c r="I5" s="1"><v>45363</v></c><c r="J5" t="s"><v>3</v></c></row>',
    '<row r="6"><c r="B6"><f>B5+1</f><v>1002</v></c><c r="C6" t="str"><f>"b"&amp;"@example.se"</f><v>b@example.se</v></c><c r="D6" t="s"><v>1</v></c><c r="I6" s="2"><v>45363.510416666664</v></c><c r="J6" t="s"><v>4</v></c></row>',
    '<row r="9"><c r="B9"><v>1003</v></c><c r="C9" t="inlineStr"><is><r><t>c@</t></r><r><t>example.se</t></r></is></c><c r="E9" t="inlineStr"><is><t>PL</t></is></c><c r="I9"><v>45363.25</v></c><c r="K9"><v>99</v></c></row>',
    '<row r="10"><c r="B10" s="1"/><c r="C10"/></row>',
    `<row r="11">${inline('B11', 'Summa')}<c r="C11"><v>3</v></c></row>`,
  ];
  const shared = [
    '<t>mailto:A@example.se</t>',
    '<r><t xml:space="preserve">Kees </t></r><r><rPr><b/></rPr><t>de Vries</t></r><rPh sb="0" eb="1"><t>x</t></rPh>',
    '<t>Nederland</t>',
    '<t xml:space="preserve"> Rad ett_x000D_\nRad _x005F_x0041_ &amp; &#128012; </t>',
    '<t>7</t>',
  ];
  const cover = `<row r="1">${inline('A1', 'Innehåll')}</row>`;
  write(
    'xlsx-fair',
    'houten.xlsx',
    workbook({
      sheets: [
        { name: 'Info', xml: cover },
        { name: 'Deltagare', xml: `${rows.join('')}` },
        { name: 'Gammal', xml: '' },
      ],
      shared,
      styles,
    }),
    map,
  );
}

function oldMacWorkbook(): void {
  const cells = (row: number, texts: readonly string[]) =>
    texts
      .map((text, i) => (text === '' ? '' : `<c r="${'ABCDEFGHI'[i]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`))
      .join('');
  const xml = `<row r="1">${cells(1, headers)}</row><row r="2">${cells(2, ['1', 'a@example.se', 'A B'])}<c r="H2" s="1"><v>43901</v></c></row><row r="3">${cells(3, ['2', 'b@example.se', 'B C'])}<c r="H3"><v>43901.5</v></c></row></sheetData><mergeCells><mergeCell ref="C2:C3"/></mergeCells><sheetData>`;
  write('xlsx-1904', 'old.xlsx', workbook({ sheets: [{ name: 'Blad1', xml }], styles, date1904: true }), map);
}

/** As the Open XML SDK writes: every tag with a prefix, no cell references, values on lines of their own. */
function prefixedWorkbook(): void {
  const row = (texts: readonly string[]) =>
    `<x:row>\n${texts.map((text) => `<x:c t="str">\n<x:v>${text}</x:v></x:c>`).join('\n')}\n</x:row>\n`;
  const xml = `<?xml version="1.0"?>\n<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${row(headers)}${row(['9', 'a@example.se', 'Ann Lee', 'United Kingdom', '', '', 'no', '2024-01-02', 'because &lt;3'])}</x:sheetData></x:worksheet>`;
  write('xlsx-prefixed', 'sdk.xlsx', workbook({ sheets: [{ name: 'S', xml }] }), map);
}

/** Microsoft Forms in English: two sign-in columns, answers with a trailing semicolon, dates as numbers with a date format. */
function formsWorkbook(): void {
  const cells = (row: number, texts: readonly (string | number)[]) =>
    texts
      .map((text, i) =>
        text === ''
          ? ''
          : typeof text === 'number'
            ? `<c r="${'ABCDEFGHIJ'[i]}${row}"${i > 0 ? ' s="2"' : ''}><v>${text}</v></c>`
            : `<c r="${'ABCDEFGHIJ'[i]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`,
      )
      .join('');
  const xml = [
    [
      'Id',
      'Start time',
      'Completion time',
      'Email',
      'Name',
      'Last modified time',
      "What's your first name?",
      'Your e-mail address',
      'What draws you here?',
      'Would you relocate to the north?',
    ],
    [1, 45363.5, 45363.504861, 'anonymous', '', '', 'Ingrid', 'ingrid@example.no', 'Nature;Skiing;', 'Kanskje'],
    [2, 45364, 45364.25, 'staff@example.se', 'Staff Person', '', '', '', 'Nature;', 'Yes, if my partner finds work'],
  ].map((texts, i) => `<row r="${i + 1}">${cells(i + 1, texts)}</row>`);
  write('msforms-xlsx', 'responses.xlsx', workbook({ sheets: [{ name: 'Sheet1', xml: xml.join('') }], styles }));
}

await main();
