import { DirectionProvider, MantineProvider } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { DIRECTION, type Locale } from '../shared/locale/index.ts';
import { type EngineClient, EngineProvider, useLiveQuery } from './engine/index.ts';
import { AppStateProvider, Frame, Starting } from './frame/index.ts';
import { LanguageProvider } from './language/index.ts';
import { NoticeArea } from './notices/index.ts';
import { Screens } from './screens.tsx';
import { cssVariables, theme } from './theme/index.ts';

const FirstRun = lazy(() => import('./setup/first-run.tsx'));
const RecoveryKey = lazy(() => import('./setup/recovery-key.tsx'));

export function App({ engine, locale }: { readonly engine: EngineClient; readonly locale: Locale }) {
  return (
    <DirectionProvider initialDirection={DIRECTION[locale]} detectDirection={false}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables}>
        <LanguageProvider initial={locale}>
          <NoticeArea />
          <EngineProvider client={engine}>
            <Router hook={useHashLocation}>
              <Suspense fallback={<Starting />}>
                <Doorway />
              </Suspense>
            </Router>
          </EngineProvider>
        </LanguageProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}

/** Decides which of three the person sees: the first run, the recovery key, or the application. */
function Doorway() {
  const { data: state } = useLiveQuery('app.state', {});
  if (state === undefined) return <Starting />;
  if (!state.ready) return <FirstRun />;
  if (state.recoveryKeyPending) return <RecoveryKey keyPlace={state.keyPlace} />;
  return (
    <AppStateProvider state={state}>
      <Frame>
        <Screens />
      </Frame>
    </AppStateProvider>
  );
}
