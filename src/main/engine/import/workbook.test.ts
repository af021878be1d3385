import { expect, test } from 'vitest';
import { openArchive, packStored } from './archive.ts';
import { openWorkbook } from './workbook.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEETS = [
  '<sheet name="Masquée" sheetId="1" state="veryHidden" r:id="r1"/>',
  '<sheet name="Projets &amp; marchés" sheetId="2" r:id="r2"/>',
];
const STYLES =
  '<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>';
const SHEET = `<worksheet><sheetData>
  <row r="3"><c r="B3" t="inlineStr"><is><t xml:space="preserve"> Taux </t></is></c></row>
  <row r="5"><c r="B5" s="1"><v>0.07</v></c><c r="C5" s="2"><v>0.955</v></c><c r="D5" s="3"><v>45000</v></c><c r="E5"><v>0.5</v></c><c r="F5" t="b"><v>1</v></c><c r="G5" t="e"><v>#DIV/0!</v></c></row>
  </sheetData><mergeCells count="1"><mergeCell ref="B3:C4"/></mergeCells></worksheet>`;

const parts = new Map(
  Object.entries({
    'xl/workbook.xml': `<workbook><sheets>${SHEETS.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/a.xml"/><Relationship Id="r2" Type="${OFFICE}/worksheet" Target="/xl/worksheets/b.xml"/><Relationship Id="r3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    'xl/worksheets/a.xml': '<worksheet><sheetData/></worksheet>',
    'xl/worksheets/b.xml': SHEET,
  }).map(([name, content]) => [name, Buffer.from(content, 'utf8')] as const),
);

test('hidden sheets are offered last; cells stay where they are in the sheet', async () => {
  const source = openWorkbook(openArchive(packStored(parts)));
  expect(source).toMatchObject({ sheets: ['Projets & marchés', 'Masquée'], visible: 1 });
  const { rows, merges } = await source.read('Projets & marchés');
  expect(rows).toEqual([[], [], [null, ' Taux '], [], [null, '7%', '95.5%', { date: '2023-03-15' }, 0.5, true]]);
  expect(merges).toEqual([{ top: 3, bottom: 4, left: 1, right: 2 }]);
  expect(await source.read('Masquée')).toEqual({ rows: [], merges: [] });
});
