import type { ConfigEnv, UserConfig } from 'vite';
import type { Entry } from './scripts/entries.mjs';
import { recordPackages } from './scripts/notices/record-packages.mjs';

type Environment = ConfigEnv & { readonly forgeConfigSelf: Entry };

/** A sandboxed preload script is one file that may require nothing but 'electron'. */
export default ({ forgeConfigSelf }: Environment): UserConfig => ({
  plugins: [recordPackages('preload')],
  build: {
    outDir: '.vite/build',
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'chrome130',
    minify: false,
    rolldownOptions: {
      external: [/^electron(\/|$)/],
      input: { ...forgeConfigSelf.entry },
      output: { format: 'cjs', codeSplitting: false, entryFileNames: '[name].cjs' },
    },
  },
});
