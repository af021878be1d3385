/** What the command line ends with. Documented in the README. */
export const EXIT = {
  done: 0,
  unexpected: 1,
  usage: 2,
  /** The file, or what `verify` looked at, is not as it must be. */
  refused: 3,
  /** The data folder is in use, unreadable, damaged or full. */
  unavailable: 4,
  /** The key is missing or another one. */
  key: 5,
} as const;

const BY_PREFIX: readonly (readonly [RegExp, number])[] = [
  [/^KEY_|^STORAGE_WRONG_KEY|^STORAGE_NOT_ENCRYPTED/, EXIT.key],
  [/^DATA_FOLDER_|^DATABASE_|^STORAGE_|^BACKUP_NOT_WRITTEN|^VAULT_|^ENGINE_/, EXIT.unavailable],
  [/^UNEXPECTED$/, EXIT.unexpected],
];

/** The exit code of an error's code; whatever the input was refused for is `refused`. */
export function exitCodeOf(code: string): number {
  return BY_PREFIX.find(([pattern]) => pattern.test(code))?.[1] ?? EXIT.refused;
}
