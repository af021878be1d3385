import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../../shared/errors/index.ts';
import { openArchive } from './archive.ts';
import { openDelimited } from './delimited.ts';
import { encodingOf } from './encoding.ts';
import { LIMITS } from './limits.ts';
import type { Source } from './source.ts';
import { openWorkbook } from './workbook.ts';

/** Opens a file by what it is, not by its name; what cannot be read is refused with a code that says what to do. */
export async function openSource(file: string): Promise<Source> {
  const bytes = await load(file);
  if (bytes.length === 0) throw new AppError('IMPORT_EMPTY');
  if (startsWith(bytes, 0x50, 0x4b)) return openPacked(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new AppError(oldContainer(bytes));
  if (isOldSheet(bytes)) throw new AppError('IMPORT_OLD_FORMAT');
  if (!isText(bytes)) throw new AppError('IMPORT_NOT_A_WORKBOOK');
  if (isMarkup(bytes)) throw new AppError('IMPORT_OTHER_FORMAT');
  return openDelimited(bytes, path.basename(file));
}

async function load(file: string): Promise<Buffer> {
  try {
    const found = await stat(file);
    if (!found.isFile()) throw new AppError('IMPORT_NOT_A_WORKBOOK');
    if (found.size > LIMITS.fileBytes) throw new AppError('IMPORT_TOO_LARGE');
    return await readFile(file);
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    throw new AppError('IMPORT_UNREADABLE', { retry: true, cause: thrown });
  }
}

function openPacked(bytes: Buffer): Source {
  const archive = openArchive(bytes);
  const names = new Set(archive.names);
  if (names.has('xl/workbook.xml')) return openWorkbook(archive);
  if (names.has('xl/workbook.bin') || names.has('content.xml') || names.has('Index/Document.iwa')) {
    throw new AppError('IMPORT_OTHER_FORMAT');
  }
  throw new AppError('IMPORT_NOT_A_WORKBOOK');
}

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/**
 * Old Office files are containers of named streams (MS-CFB): a workbook of today with a password is an encrypted package
 * in one (MS-OFFCRYPTO), a workbook of the old format has a `Workbook` or a `Book`, letters have neither.
 */
function oldContainer(bytes: Buffer): string {
  const holds = (stream: string): boolean => bytes.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return 'IMPORT_PASSWORD';
  return holds('Workbook') || holds('Book') ? 'IMPORT_OLD_FORMAT' : 'IMPORT_NOT_A_WORKBOOK';
}

/** Sheets of the years before containers begin with their own record (BIFF 2 to 4). */
const isOldSheet = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1) && bytes[2] !== undefined && bytes[2] < 0x10;

/** Zero bytes occur in text only where each letter has two bytes. */
function isText(bytes: Buffer): boolean {
  if (isKnownBinary(bytes)) return false;
  const sample = bytes.subarray(0, 64 * 1024);
  if (sample.includes(0)) return encodingOf(sample).startsWith('utf-16');
  const controls = sample.reduce((count, byte) => count + (byte < 9 ? 1 : 0), 0);
  return controls < sample.length * 0.02;
}

const isKnownBinary = (bytes: Buffer): boolean =>
  bytes.subarray(0, 5).toString('latin1') === '%PDF-' ||
  startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
  startsWith(bytes, 0xff, 0xd8, 0xff);

/** Web pages and XML that call themselves a workbook. */
const isMarkup = (bytes: Buffer): boolean => /^\ufeff?\s*<[!?a-z]/i.test(bytes.subarray(0, 512).toString('utf8'));
