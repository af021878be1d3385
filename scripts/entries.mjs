// The programs that the application is made of. Forge and scripts/build.mjs both read this list, so that what is
// tested is what is shipped.

/**
 * @typedef {object} Entry
 * @property {Record<string, string>} entry name of the output in `.vite/build`, without `.cjs`, and source
 * @property {string} config Vite's configuration file
 * @property {'main' | 'preload'} target
 */

/** @type {readonly Entry[]} */
export const ENTRIES = [
  { entry: { main: 'src/main/main.ts' }, config: 'vite.main.config.mts', target: 'main' },
  { entry: { preload: 'src/main/preload.ts' }, config: 'vite.preload.config.mts', target: 'preload' },
  { entry: { engine: 'src/main/engine/start.ts' }, config: 'vite.main.config.mts', target: 'main' },
  { entry: { 'import-worker': 'src/main/engine/import/worker.ts' }, config: 'vite.main.config.mts', target: 'main' },
  { entry: { cli: 'src/main/engine/cli/cli.ts' }, config: 'vite.main.config.mts', target: 'main' },
];

export const RENDERER = { name: 'main_window', config: 'vite.renderer.config.mts' };

/** Packages with native code or programs of their own: loaded from node_modules at run time, and shipped with it. */
export const EXTERNAL_PACKAGES = ['libsql', 'node-notifier'];

/**
 * The domain is pure: a module of it from which nothing is used can be left out, with all that it would have loaded.
 * Otherwise a list of code words would bring the schemas beside it, and their library, into the first screen.
 */
export const PURE = [{ test: /\/src\/shared\/.*\.ts$/, sideEffects: false }];
