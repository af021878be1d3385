import { createContext, type ReactNode, use } from 'react';
import type { AppState } from '../../shared/contract/index.ts';

const AppStateContext = createContext<AppState | null>(null);

export function AppStateProvider({ state, children }: { readonly state: AppState; readonly children: ReactNode }) {
  return <AppStateContext value={state}>{children}</AppStateContext>;
}

/** What every screen may lean on: today's legal day, the office and its communes. */
export function useAppState(): AppState {
  const state = use(AppStateContext);
  if (state === null) throw new Error('useAppState outside AppStateProvider');
  return state;
}
