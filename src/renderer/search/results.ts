import { LOCALES, translator } from '../../shared/locale/index.ts';
import { FINDABLE_KINDS, type Findable, type FindableKind, SearchIndex, wordsOf } from '../../shared/search/index.ts';
import { COMMANDS, type Command } from './commands.ts';
import { finder } from './finder.ts';

/** How many of each kind are shown. */
const LIMITS: Readonly<Record<FindableKind, number>> = {
  project: 7,
  contract: 4,
  task: 4,
  meeting: 3,
  person: 4,
  commune: 3,
};
const MOST_COMMANDS = 4;

/** One line of the palette. */
export type Line =
  | { readonly key: string; readonly kind: 'command'; readonly command: Command }
  | { readonly key: string; readonly kind: 'thing'; readonly thing: Findable };

export interface Group {
  /** Heading: `search:group.<name>`. */
  readonly name: FindableKind | 'command' | 'recent';
  readonly lines: readonly Line[];
}

/** Commands are found by their words in both languages. */
const commandIndex = SearchIndex.of(
  COMMANDS.map(({ label }) => ({
    texts: LOCALES.map((locale) => ({ text: translator(locale)(label), weight: 30 })),
    boost: 0,
  })),
);

const commandLine = (command: Command): Line => ({ key: command.label, kind: 'command', command });
const thingLine = (thing: Findable): Line => ({ key: thing.id, kind: 'thing', thing });

/** What a question finds, by kind; the kind of the best stands first. */
export function resultsOf(question: string): readonly Group[] {
  const found = finder.find(question, LIMITS);
  const commands = commandIndex.search(question, MOST_COMMANDS);
  const groups = [
    ...FINDABLE_KINDS.map((name) => ({
      name,
      best: found[name][0]?.score ?? 0,
      lines: found[name].map(({ thing }) => thingLine(thing)),
    })),
    {
      name: 'command' as const,
      best: commands[0]?.score ?? 0,
      lines: commands.flatMap(({ position }) => {
        const command = COMMANDS[position];
        return command ? [commandLine(command)] : [];
      }),
    },
  ];
  return groups.filter(({ lines }) => lines.length > 0).sort((a, b) => b.best - a.best);
}

export const hasQuestion = (question: string): boolean => wordsOf(question).length > 0;

/** Before anything is typed: what was opened last, then what one can do. */
export const beforeTyping = (recent: readonly Findable[]): readonly Group[] =>
  [
    { name: 'recent' as const, lines: recent.map(thingLine) },
    { name: 'command' as const, lines: COMMANDS.map(commandLine) },
  ].filter(({ lines }) => lines.length > 0);

/** Where a thing is opened. */
export function pathOf({ id, kind, project }: Findable): string {
  if (kind === 'commune') return `/communes/${id}`;
  if (kind === 'meeting') return `/tasks/meetings/${id}`;
  if (project !== null) return `/projects/${project}`;
  return PLACES[kind];
}

const PLACES: Readonly<Record<Exclude<FindableKind, 'commune' | 'meeting'>, string>> = {
  project: '/projects',
  contract: '/projects',
  task: '/tasks',
  person: '/tasks/people',
};
