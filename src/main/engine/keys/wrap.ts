import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { z } from 'zod';
import { canonicalSecret } from './recovery-key.ts';

const SALT = 16;
const IV = 12;
const TAG = 16;
/** The database key, as hexadecimal digits. */
const DATA = 64;

const bytes = (count: number) => z.base64().refine((text) => from(text).length === count);

/** The database key, encrypted under a secret: scrypt (RFC 7914) and AES-256-GCM. All fields are base64. */
export const wrapSchema = z.object({
  kind: z.enum(['recovery', 'keyFile']),
  salt: bytes(SALT),
  iv: bytes(IV),
  tag: bytes(TAG),
  data: bytes(DATA),
});
export type Wrap = z.infer<typeof wrapSchema>;

const COST = { N: 16_384, r: 8, p: 1 } as const;

export function wrapKey(kind: Wrap['kind'], databaseKey: string, secret: string): Wrap {
  const salt = randomBytes(SALT);
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', derive(secret, salt), iv);
  const data = Buffer.concat([cipher.update(databaseKey, 'utf8'), cipher.final()]);
  return {
    kind,
    salt: salt.toString('base64'),
    iv: iv.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    data: data.toString('base64'),
  };
}

/** The database key, or null when the secret is another one. */
export function unwrapKey(wrap: Wrap, secret: string): string | null {
  const decipher = createDecipheriv('aes-256-gcm', derive(secret, from(wrap.salt)), from(wrap.iv));
  decipher.setAuthTag(from(wrap.tag));
  try {
    return Buffer.concat([decipher.update(from(wrap.data)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

const derive = (secret: string, salt: Buffer): Buffer => scryptSync(canonicalSecret(secret), salt, 32, COST);
const from = (base64: string): Buffer => Buffer.from(base64, 'base64');
