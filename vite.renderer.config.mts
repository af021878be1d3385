import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { PURE } from './scripts/entries.mjs';
import { lightStart } from './scripts/light-start.mjs';
import { recordPackages } from './scripts/notices/record-packages.mjs';

const here = import.meta.dirname;

export default defineConfig({
  root: path.join(here, 'src/renderer'),
  base: './',
  plugins: [react(), recordPackages('renderer'), lightStart()],
  // One React in the page, whoever asks for it.
  resolve: { dedupe: ['react', 'react-dom'] },
  build: {
    outDir: path.join(here, '.vite/renderer/main_window'),
    emptyOutDir: true,
    target: 'chrome130',
    // The page's policy allows no data: addresses for fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: {
      treeshake: { moduleSideEffects: PURE },
      // What the first screen needs is one script and one sheet of style: each file more is a question to the shell, which
      // is busy at the start. Screens that are opened later keep files of their own.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
});
