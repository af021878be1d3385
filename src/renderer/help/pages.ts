import type { Locale } from '../../shared/locale/index.ts';
import ar from './pages/ar.json' with { type: 'json' };
import fr from './pages/fr.json' with { type: 'json' };

/** A page of the manual. Its texts name buttons by their keys, so that they say what the buttons say: see `partsOf`. */
export interface ManualPage {
  readonly title: string;
  readonly intro: string;
  readonly steps: readonly string[];
  readonly note: string;
}

interface Chapter {
  readonly id: keyof typeof ar;
  /** Place that the page speaks of. */
  readonly place: string | null;
  /** Pictures `assets/help/<picture>-<locale>.jpg`, made by the window test of the manual. */
  readonly picture: Picture | null;
}

export type Picture = 'home' | 'projects' | 'import' | 'alerts' | 'tasks' | 'board';

/** The manual in the order in which one needs it. */
export const CHAPTERS: readonly Chapter[] = [
  { id: 'start', place: null, picture: null },
  { id: 'import', place: '/import', picture: 'import' },
  { id: 'desk', place: '/', picture: 'home' },
  { id: 'list', place: '/projects', picture: 'projects' },
  { id: 'facts', place: null, picture: null },
  { id: 'alerts', place: '/alerts', picture: 'alerts' },
  { id: 'updates', place: '/updates', picture: null },
  { id: 'meetings', place: '/tasks', picture: 'tasks' },
  { id: 'search', place: '/history', picture: null },
  { id: 'print', place: '/board', picture: 'board' },
  { id: 'backup', place: '/settings', picture: null },
];

export const MANUAL: Readonly<Record<Locale, Readonly<Record<Chapter['id'], ManualPage>>>> = { ar, fr };
