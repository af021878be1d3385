import { z } from 'zod';

/** What a command line ends with, wherever it ran. */
export const replySchema = z.object({ exit: z.number().int(), stdout: z.string(), stderr: z.string() });
export type Reply = z.infer<typeof replySchema>;

/** A command line handed to a running application. `token` proves that the sender may read the data folder. */
export const requestSchema = z.object({ token: z.string(), line: z.unknown() });
