import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O, U, so that a printed key cannot be misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BYTES = 20;
const GROUP = 4;

/** A fresh recovery key of 160 random bits as eight groups of four: `7K2M-…`. */
export function newRecoveryKey(): string {
  const bits = [...randomBytes(BYTES)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)] ?? '');
  return (letters.join('').match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}

/** What a person typed or a file held, in the one form that is hashed: case, spaces, dashes and look-alikes fold. */
export function canonicalSecret(text: string): string {
  const letters = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const isRecoveryKey = letters.length === (BYTES * 8) / 5 && [...letters].every((letter) => ALPHABET.includes(letter));
  return isRecoveryKey ? letters : text.trim();
}
