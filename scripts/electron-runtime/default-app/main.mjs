// Runs `electron [-r module]... <folder or file>` in the fallback runtime, which lacks Electron's own program for it.
// An ES module with a top-level await: Electron then holds 'ready' back until the application's main file has run,
// which privileged schemes depend on.
import { existsSync, readFileSync } from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

/** @param {readonly string[]} argv @returns {{modules: string[], target: string | undefined}} */
function parse(argv) {
  const modules = [];
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at];
    if (word === '-r' || word === '--require') {
      at += 1;
      modules.push(argv[at]);
    } else if (word.startsWith('--app=')) return { modules, target: word.slice('--app='.length) };
    else if (!word.startsWith('-')) return { modules, target: word };
  }
  return { modules, target: undefined };
}

/** Gives the application its own name and version. @param {string} folder */
function introduce(folder) {
  const file = path.join(folder, 'package.json');
  if (!existsSync(file)) return;
  const about = JSON.parse(readFileSync(file, 'utf8'));
  if (about.version) app.setVersion(about.version);
  app.name = about.productName ?? about.name ?? app.name;
  app.setDesktopName(about.desktopName ?? `${app.name}.desktop`);
  app.setAppPath(folder);
}

const { modules, target } = parse(process.argv.slice(1));
if (target === undefined) {
  process.stderr.write('usage: electron [-r module] folder\n');
  process.exit(1);
}
// Electron's own program tells applications in this way that they are not packaged.
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
try {
  if (modules.length > 0) Module._preloadModules(modules);
  const folder = path.resolve(target);
  introduce(folder);
  await import(pathToFileURL(Module._resolveFilename(folder, null, true)).toString());
} catch (error) {
  process.stderr.write(`The application threw an error while it was loaded\n${error?.stack ?? error}\n`);
  process.exit(1);
}
