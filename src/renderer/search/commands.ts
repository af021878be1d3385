import {
  type Icon,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconHistory,
  IconKeyboard,
  IconLanguage,
  IconMoon,
  IconPlus,
  IconPrinter,
} from '@tabler/icons-react';
import { FRAME_PLACES, keyOfPlace } from '../frame/places.ts';

/** What a command does; the palette carries it out. */
export type Deed =
  | { readonly act: 'open'; readonly path: string }
  | { readonly act: 'language' | 'scheme' | 'print' | 'undo' | 'redo' | 'help' };

export interface Command {
  /** Its words, as a whole key of the locale files. */
  readonly label: string;
  readonly icon: Icon;
  /** The keys that do the same, as they are written on keyboards; empty where there are none. */
  readonly keys: string;
  readonly deed: Deed;
}

/** What one can do from anywhere, in the order in which it is offered. */
export const COMMANDS: readonly Command[] = [
  { label: 'projects:list.new', icon: IconPlus, keys: 'N', deed: { act: 'open', path: '/projects/new' } },
  ...FRAME_PLACES.map(
    (place, index): Command => ({
      label: `common:places.${place.name}`,
      icon: place.icon,
      keys: keyOfPlace(place, index),
      deed: { act: 'open', path: place.path },
    }),
  ),
  { label: 'search:command.undo', icon: IconArrowBackUp, keys: 'Ctrl Z', deed: { act: 'undo' } },
  { label: 'search:command.redo', icon: IconArrowForwardUp, keys: 'Ctrl Y', deed: { act: 'redo' } },
  { label: 'history:screen', icon: IconHistory, keys: '', deed: { act: 'open', path: '/history' } },
  { label: 'search:command.print', icon: IconPrinter, keys: '', deed: { act: 'print' } },
  { label: 'common:otherLanguage', icon: IconLanguage, keys: '', deed: { act: 'language' } },
  { label: 'search:command.scheme', icon: IconMoon, keys: '', deed: { act: 'scheme' } },
  { label: 'common:shortcuts.title', icon: IconKeyboard, keys: '?', deed: { act: 'help' } },
];
