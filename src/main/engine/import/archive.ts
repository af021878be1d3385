import { inflateRawSync } from 'node:zlib';
import { AppError } from '../../../shared/errors/index.ts';
import { LIMITS } from './limits.ts';

/** A zip file held in memory (APPNOTE 6.3.3): its directory is read at once, its parts on demand and within limits. */
export interface Archive {
  readonly names: readonly string[];
  /** Null when there is no such part. */
  readonly read: (name: string) => Buffer | null;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

export function openArchive(bytes: Buffer): Archive {
  const entries = readDirectory(bytes);
  let unpacked = 0;
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      if (!entry) return null;
      const part = readEntry(bytes, entry);
      unpacked += part.length;
      if (unpacked > LIMITS.unpackedBytes) throw new AppError('IMPORT_TOO_LARGE');
      return part;
    },
  };
}

function readDirectory(bytes: Buffer): ReadonlyMap<string, Entry> {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries = new Map<string, Entry>();
  if (count > LIMITS.entries) throw new AppError('IMPORT_TOO_LARGE');
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new AppError('IMPORT_DAMAGED');
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes
      .toString('utf8', at + 46, at + 46 + nameLength)
      .replaceAll('\\', '/')
      .replace(/^\//, '');
    entries.set(name, {
      name,
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw new AppError('IMPORT_DAMAGED');
}

/** Sizes in the directory are claims: what comes out is measured while it is unpacked. */
function readEntry(bytes: Buffer, entry: Entry): Buffer {
  if (entry.encrypted) throw new AppError('IMPORT_PASSWORD');
  if (entry.size > LIMITS.partBytes) throw new AppError('IMPORT_TOO_LARGE');
  const { offset } = entry;
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_ENTRY) throw new AppError('IMPORT_DAMAGED');
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw new AppError('IMPORT_DAMAGED');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.min(LIMITS.partBytes, Math.max(entry.size, 1)) });
  } catch (thrown) {
    const tooLong = thrown instanceof RangeError;
    throw new AppError(tooLong ? 'IMPORT_TOO_LARGE' : 'IMPORT_DAMAGED', { cause: thrown });
  }
}

/** A zip file of uncompressed parts, for handing a few parts on to a reader of zip files. */
export function packStored(parts: ReadonlyMap<string, Buffer>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const path = Buffer.from(name, 'utf8');
    const local = Buffer.alloc(30);
    local.writeUInt32LE(LOCAL_ENTRY, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt32LE(content.length, 18);
    local.writeUInt32LE(content.length, 22);
    local.writeUInt16LE(path.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(DIRECTORY_ENTRY, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt32LE(content.length, 20);
    entry.writeUInt32LE(content.length, 24);
    entry.writeUInt16LE(path.length, 28);
    entry.writeUInt32LE(offset, 42);
    bodies.push(local, path, content);
    directory.push(entry, path);
    offset += local.length + path.length + content.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(END_LENGTH);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listing, end]);
}
