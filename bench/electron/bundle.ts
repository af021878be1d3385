import { mkdir, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { build } from 'vite';

const ROOT = path.resolve(import.meta.dirname, '../..');

export interface Program {
  /** Folder below `out/bench`. */
  readonly name: string;
  /** CommonJS for Electron's own Node, by name of the output; `main` is what Electron starts. */
  readonly node: Readonly<Record<string, string>>;
  /** A classic script for a page; it becomes `page.js`. */
  readonly page?: string;
  /** Text of its `index.html`. */
  readonly html: string;
}

const common = {
  root: ROOT,
  configFile: false,
  clearScreen: false,
  logLevel: 'warn',
  define: { 'process.env.NODE_ENV': '"production"' },
} as const;

/** Builds a small Electron program, as the application itself is built, and returns its folder. */
export async function bundle({ name, node, page, html }: Program): Promise<string> {
  const folder = path.join(ROOT, 'out', 'bench', name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [output, source] of Object.entries(node)) await bundleNode(folder, output, source);
  if (page !== undefined) await bundlePage(folder, page);
  await writeFile(path.join(folder, 'index.html'), html);
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ name: `bench-${name}`, main: 'main.cjs' }));
  return folder;
}

async function bundleNode(folder: string, output: string, source: string): Promise<void> {
  const external = [/^electron$/, /^node:/, /^libsql(\/|$)/, ...builtinModules];
  await build({
    ...common,
    define: { ...common.define, 'import.meta.dirname': '__dirname' },
    resolve: { conditions: ['node', 'import', 'default'], mainFields: ['module', 'main'] },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'node20',
      minify: false,
      lib: { entry: source, formats: ['cjs'], fileName: () => `${output}.cjs` },
      rolldownOptions: { external, output: { codeSplitting: false } },
    },
  });
}

async function bundlePage(folder: string, source: string): Promise<void> {
  await build({
    ...common,
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'chrome130',
      lib: { entry: source, formats: ['iife'], name: 'page', fileName: () => 'page.js' },
    },
  });
}
