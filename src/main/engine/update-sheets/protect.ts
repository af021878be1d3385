import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import { openArchive } from '../import/archive.ts';

export interface Protection {
  /** Fill of the cells that stay open, `#RRGGBB`. */
  readonly openFill: string;
  /** From 1. */
  readonly hiddenRow: number;
  /** From 0. */
  readonly hiddenColumn: number;
  /** Rows of the list, from 1. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Words to choose from, by column from 0; other words are allowed, with a question. */
  readonly choices: ReadonlyMap<number, readonly string[]>;
}

/** What a list of choices may be long in the format, in characters. */
const LONGEST_LIST = 255;

/**
 * Locks a workbook of one sheet except for the cells of one fill, and hides what only the way back needs (ECMA-376 part 1:
 * 18.3.1.85 sheetProtection, 18.8.33 protection, 18.3.1.33 dataValidations). There is no password: the lock keeps fingers
 * from slipping, and whoever must may lift it. The library that writes workbooks knows none of this.
 */
export async function protect(workbook: Uint8Array, protection: Protection): Promise<Uint8Array> {
  const archive = openArchive(Buffer.from(workbook));
  const packed = new yazl.ZipFile();
  for (const name of archive.names) {
    const part = archive.read(name);
    if (part === null) continue;
    const patch = PATCHES[name];
    packed.addBuffer(patch ? Buffer.from(patch(part.toString('utf8'), protection)) : part, name);
  }
  packed.end();
  return buffer(packed.outputStream);
}

const PATCHES: Readonly<Record<string, (xml: string, protection: Protection) => string>> = {
  'xl/styles.xml': openStyles,
  'xl/worksheets/sheet1.xml': lockedSheet,
};

/** Every cell is locked in a protected sheet unless its format says otherwise. */
function openStyles(xml: string, { openFill }: Protection): string {
  const fills = [...xml.matchAll(/<fill>.*?<\/fill>/gs)].map(([fill]) => fill);
  const open = fills.findIndex((fill) => fill.includes(`FF${openFill.slice(1)}`));
  return xml.replace(/<xf ([^>]*)>(.*?)<\/xf>/gs, (format, attributes: string, inside: string) =>
    attributes.includes(`fillId="${open}"`)
      ? `<xf ${attributes} applyProtection="1">${inside}<protection locked="0"/></xf>`
      : format,
  );
}

function lockedSheet(xml: string, { hiddenRow, hiddenColumn, firstRow, lastRow, choices }: Protection): string {
  const column = hiddenColumn + 1;
  return xml
    .replace(`<row r="${hiddenRow}"`, `<row r="${hiddenRow}" hidden="1"`)
    .replace(`<col min="${column}" max="${column}"`, `<col min="${column}" max="${column}" hidden="1"`)
    .replace('</sheetData>', `</sheetData>${LOCK}${validations(choices, firstRow, lastRow)}`);
}

/** Attributes of value 0 name what stays allowed: widths, heights and filters are the reader's own affair. */
const LOCK = '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0"/>';

function validations(choices: Protection['choices'], first: number, last: number): string {
  const lists = [...choices].flatMap(([index, words]) => {
    const list = words.join(',');
    if (list.length > LONGEST_LIST || words.some((word) => word.includes(','))) return [];
    const cells = `${letterOf(index)}${first}:${letterOf(index)}${last}`;
    return [
      `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${cells}">` +
        `<formula1>"${escaped(list)}"</formula1></dataValidation>`,
    ];
  });
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

/** An update sheet has fewer columns than the alphabet letters. */
const letterOf = (index: number): string => String.fromCharCode(65 + index);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '""');
