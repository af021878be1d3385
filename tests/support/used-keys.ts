import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SOURCES = path.resolve(import.meta.dirname, '../../src');

export interface UsedKeys {
  /** Keys written out, such as `shell:menu.file`. */
  readonly literal: readonly string[];
  /** Keys with a part that is filled in, such as `vocabulary:phase.${phase}`. */
  readonly patterns: readonly RegExp[];
}

/** Every locale key that the sources name, from reading them as text. */
export function usedKeys(rooms: readonly string[]): UsedKeys {
  const literal = new Set<string>();
  const patterns = new Map<string, RegExp>();
  const key = new RegExp(`(['"\`])((?:${rooms.join('|')}):[^'"\`]+?)\\1`, 'g');
  for (const text of sourceTexts()) {
    for (const [, , name = ''] of text.matchAll(key)) {
      if (name.includes('<')) continue;
      if (name.includes('${')) patterns.set(name, patternOf(name));
      else literal.add(name);
    }
  }
  return { literal: [...literal].sort(), patterns: [...patterns.values()] };
}

function patternOf(name: string): RegExp {
  const parts = name.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^$()[\]\\|]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\w.]+')}$`);
}

function* sourceTexts(): Iterable<string> {
  for (const entry of readdirSync(SOURCES, { recursive: true, withFileTypes: true })) {
    const isSource = entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name);
    if (isSource) yield readFileSync(path.join(entry.parentPath, entry.name), 'utf8');
  }
}

/** The code of every `AppError` that the sources throw. */
export function thrownCodes(): readonly string[] {
  const codes = new Set<string>();
  for (const text of sourceTexts()) {
    for (const [, code = ''] of text.matchAll(/new AppError\(\s*'([A-Z_]+)'/g)) codes.add(code);
  }
  return [...codes].sort();
}
