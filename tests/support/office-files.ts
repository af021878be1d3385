import { readFile } from 'node:fs/promises';
import yauzl from 'yauzl';

export interface Part {
  readonly xml: string;
  /** What people read of it, one line for each paragraph or cell. */
  readonly text: string;
}

/** One part of a docx or xlsx file, given by its path or its bytes. */
export async function textOfPart(file: string | Uint8Array, name: string): Promise<Part> {
  const xml = await unzipped(file, name);
  const text = xml
    .replace(/<\/(w:p|si)>|<w:br\/>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, entity: string) => ENTITIES[entity] ?? '');
  return { xml, text };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

async function unzipped(file: string | Uint8Array, name: string): Promise<string> {
  const archive = await yauzl.fromBufferPromise(typeof file === 'string' ? await readFile(file) : Buffer.from(file));
  for await (const entry of archive.eachEntry()) {
    if (entry.fileName !== name) continue;
    const parts: Buffer[] = [];
    for await (const part of await archive.openReadStreamPromise(entry)) parts.push(Buffer.from(part));
    return Buffer.concat(parts).toString('utf8');
  }
  throw new Error(`${name} is not in the file`);
}
