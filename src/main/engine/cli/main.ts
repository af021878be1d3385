import { main } from './cli.ts';

/** The command line straight from the sources (`npm run cli`). */
process.exitCode = await main(process.argv.slice(2), { importWorker: new URL('../import/worker.ts', import.meta.url) });
