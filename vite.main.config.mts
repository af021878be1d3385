import { builtinModules, createRequire } from 'node:module';
import type { ConfigEnv, UserConfig } from 'vite';
import { type Entry, EXTERNAL_PACKAGES, PURE } from './scripts/entries.mjs';
import { recordPackages } from './scripts/notices/record-packages.mjs';

const CHECKSUM = createRequire(createRequire(import.meta.url).resolve('yazl')).resolve('buffer-crc32');
const intro = "const moduleAddress = require('node:url').pathToFileURL(__filename).href;";

type Environment = ConfigEnv & { readonly forgeConfigSelf: Entry };

const external = [
  /^electron(\/|$)/,
  /^node:/,
  /^@libsql\//,
  ...builtinModules,
  ...EXTERNAL_PACKAGES.map((name) => new RegExp(`^${name}(/|$)`)),
];

/** Everything that runs in Electron's main process, in the engine and in its workers. The Node in the fallback runtime is 20. */
export default ({ command, forgeConfigSelf }: Environment): UserConfig => ({
  define: {
    'process.env.NODE_ENV': JSON.stringify(command === 'build' ? 'production' : 'development'),
    // The output is CommonJS, which has no import.meta; the same sources also run unbuilt, where there is no __dirname.
    'import.meta.dirname': '__dirname',
    'import.meta.filename': '__filename',
    'import.meta.url': 'moduleAddress',
  },
  plugins: [recordPackages(Object.keys(forgeConfigSelf.entry).join())],
  resolve: {
    conditions: ['node', 'import', 'default'],
    mainFields: ['module', 'main'],
    // yazl requires it and expects the function itself, which its ES module wraps.
    alias: { 'buffer-crc32': CHECKSUM },
  },
  build: {
    outDir: '.vite/build',
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'node20',
    // Logs have to be read by people, and the main process's size does not matter.
    minify: false,
    lib: { entry: forgeConfigSelf.entry, formats: ['cjs'], fileName: (_format, name) => `${name}.cjs` },
    rolldownOptions: {
      external,
      treeshake: { moduleSideEffects: PURE },
      // What is imported later lies in a file of its own: reading it does not delay the start.
      output: { intro, chunkFileNames: '[name]-[hash].cjs' },
    },
  },
});
