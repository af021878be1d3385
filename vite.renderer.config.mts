import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { PURE } from './scripts/entries.mjs';
import { recordPackages } from './scripts/notices/record-packages.mjs';

const here = import.meta.dirname;

export default defineConfig({
  root: path.join(here, 'src/renderer'),
  base: './',
  plugins: [react(), recordPackages('renderer')],
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
    rolldownOptions: { treeshake: { moduleSideEffects: PURE } },
  },
});
