import { engine } from './engine/room.ts';
import type { Room } from './figure.ts';
import { importing } from './import/room.ts';
import { scroll } from './scroll/room.ts';
import { search } from './search/room.ts';
import { start } from './start/room.ts';
import { storage } from './storage/room.ts';

/** In the order in which they are measured and listed. */
export const ROOMS: readonly Room[] = [storage, start, engine, importing, search, scroll];
