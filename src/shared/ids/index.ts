import { v5, v7 } from 'uuid';

/** Namespace of every identifier that two offices must compute alike (RFC 9562, version 5). */
const MOUTABAA = v5('moutabaa.ma', v5.DNS);

/** Identifier of a new record: UUID version 7, which sorts by time of creation (RFC 9562). */
export const newId = (): string => v7();

/** Identifier of an official division, from its HCP code such as `02.113.01.09`. */
export const divisionId = (hcpCode: string): string => v5(`division:${hcpCode}`, MOUTABAA);

/** Identifier computed alike everywhere from the parts that make a thing what it is. */
export const derivedId = (...parts: readonly string[]): string => v5(JSON.stringify(parts), MOUTABAA);
