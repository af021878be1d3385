import { v5, v7 } from 'uuid';

/** Namespace of every identifier that two offices must compute alike (RFC 9562, version 5). */
const MOUTABAA = v5('moutabaa.ma', v5.DNS);

/** Every process of the application has it (Web Cryptography API); the domain knows no other part of its surroundings. */
declare const crypto: { readonly getRandomValues: (bytes: Uint8Array) => Uint8Array };

/** Random bytes fetched in one go: a fetch costs more than all the rest of an identifier, and an import needs thousands. */
const POOL = 16 * 256;
const OF_ONE = 16;
const MOST_IN_A_MILLISECOND = 0x7fffffff;

const pool = new Uint8Array(POOL);
let spent = POOL;

function randomBytes(): Uint8Array {
  if (spent === POOL) {
    crypto.getRandomValues(pool);
    spent = 0;
  }
  spent += OF_ONE;
  return pool.slice(spent - OF_ONE, spent);
}

let latest = { msecs: 0, seq: 0 };

/**
 * Identifier of a new record: UUID version 7, which sorts by time of creation (RFC 9562). Those of one millisecond count on
 * from a random number, so that they sort as they were made (6.2, method 1).
 */
export function newId(): string {
  const random = randomBytes();
  const msecs = Date.now();
  if (msecs > latest.msecs) latest = { msecs, seq: new DataView(random.buffer).getUint32(0) >>> 2 };
  else if (latest.seq < MOST_IN_A_MILLISECOND) latest = { msecs: latest.msecs, seq: latest.seq + 1 };
  else latest = { msecs: latest.msecs + 1, seq: 0 };
  return v7({ ...latest, random });
}

/** Identifier of an official division, from its HCP code such as `02.113.01.09`. */
export const divisionId = (hcpCode: string): string => v5(`division:${hcpCode}`, MOUTABAA);

/** Identifier computed alike everywhere from the parts that make a thing what it is. */
export const derivedId = (...parts: readonly string[]): string => v5(JSON.stringify(parts), MOUTABAA);
