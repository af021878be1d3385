import { readdirSync, readFileSync } from 'node:fs';

/** The engine's process of an application, by the application's own (Linux). */
export function engineProcessOf(application: number): number {
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const process = Number(entry);
    if (commandLineOf(process).includes('--utility-sub-type=node.mojom.NodeService') && isBelow(process, application)) {
      return process;
    }
  }
  throw new Error('no engine is running');
}

function isBelow(process: number, ancestor: number): boolean {
  for (let current = process; current > 1; current = parentOf(current)) if (current === ancestor) return true;
  return false;
}

/** A process may end while it is looked at; it is then nobody's child. */
function parentOf(process: number): number {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function commandLineOf(process: number): string {
  try {
    return readFileSync(`/proc/${process}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
