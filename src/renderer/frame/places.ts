import {
  type Icon,
  IconBell,
  IconCalendar,
  IconChecklist,
  IconFolders,
  IconHelp,
  IconHome,
  IconLayoutDashboard,
  IconSettings,
  IconTableImport,
  IconTableShare,
} from '@tabler/icons-react';

export interface FramePlace {
  readonly path: string;
  /** Name of the place: `common:places.<name>`. */
  readonly name:
    | 'home'
    | 'board'
    | 'projects'
    | 'alerts'
    | 'tasks'
    | 'calendar'
    | 'updates'
    | 'import'
    | 'settings'
    | 'help';
  readonly icon: Icon;
}

/** The places of the application in the order of the navigation; the n-th is reached by Alt n. */
export const FRAME_PLACES: readonly FramePlace[] = [
  { path: '/', name: 'home', icon: IconHome },
  { path: '/board', name: 'board', icon: IconLayoutDashboard },
  { path: '/projects', name: 'projects', icon: IconFolders },
  { path: '/alerts', name: 'alerts', icon: IconBell },
  { path: '/tasks', name: 'tasks', icon: IconChecklist },
  { path: '/calendar', name: 'calendar', icon: IconCalendar },
  { path: '/updates', name: 'updates', icon: IconTableShare },
  { path: '/import', name: 'import', icon: IconTableImport },
  { path: '/settings', name: 'settings', icon: IconSettings },
  { path: '/help', name: 'help', icon: IconHelp },
];

/** The key that opens the n-th place: Alt with its number, of which there are nine; the manual has F1 as everywhere. */
export const keyOfPlace = ({ name }: FramePlace, index: number): string =>
  name === 'help' ? 'F1' : `Alt ${index + 1}`;

/** Whether a place is the one that a path lies in. */
export const isInPlace = (path: string, place: FramePlace): boolean =>
  path === place.path || (place.path !== '/' && path.startsWith(`${place.path}/`));
