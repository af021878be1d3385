import { z } from 'zod';

/** Names inside a backup, which is a zip archive. The documents stay encrypted; the vault holds the key only wrapped. */
export const ENTRIES = { manifest: 'manifest.json', database: 'moutabaa.sqlite', vault: 'vault.json' } as const;

/** What a backup says about itself. Readable without any key. */
export const manifestSchema = z.object({
  format: z.literal('moutabaa-backup'),
  version: z.literal(1),
  createdAt: z.string(),
  /** Living documents by collection. */
  documents: z.record(z.string(), z.number().int()),
  /** Of the database inside, hexadecimal. */
  sha256: z.string(),
  bytes: z.number().int(),
  /** Of the vault inside: a zip archive does not notice by itself that it was damaged. */
  vaultSha256: z.string(),
});
export type Manifest = z.infer<typeof manifestSchema>;
