export { AppStateProvider, useAppState } from './app-state.tsx';
export { Emblem } from './emblem.tsx';
export { EmptyState } from './empty-state.tsx';
export { EngineBanner } from './engine-banner.tsx';
export { Frame } from './frame.tsx';
export { useFollowSettings, usePreferences } from './preferences.ts';
export { ScreenTitle } from './screen-title.tsx';
export { ScreenLoading, Starting } from './starting.tsx';
export { useShortcuts } from './use-shortcuts.ts';
