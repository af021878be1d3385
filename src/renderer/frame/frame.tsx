import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useEngine } from '../engine/index.ts';
import { useSteps } from '../history/index.ts';
import { FactHost, openFact } from '../journal/index.ts';
import { useWords } from '../language/index.ts';
import { undoLast } from '../notices/index.ts';
import { finder, keepEarlyKeys } from '../search/index.ts';
import { useAppState } from './app-state.tsx';
import { DemonstrationRibbon } from './demonstration-ribbon.tsx';
import { EngineBanner } from './engine-banner.tsx';
import classes from './frame.module.css';
import { FRAME_PLACES } from './places.ts';
import { useFollowSettings } from './preferences.ts';
import { Rail } from './rail.tsx';
import { ScreenBoundary } from './screen-boundary.tsx';
import { useShortcuts } from './use-shortcuts.ts';

const ShortcutHelp = lazy(() => import('./shortcut-help.tsx'));

const Palette = lazy(() => import('../search/palette.tsx'));

const MAIN = 'main';

/** When the first screen is there and the machine has calmed down, in milliseconds. */
const A_CALM_MOMENT = 4000;

/** What stands around every screen: places, office, banners, and the keys that work everywhere. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  const { office } = useAppState();
  const [path, navigate] = useLocation();
  const [helping, setHelping] = useState(false);
  const [finding, setFinding] = useState(false);
  const steps = useSteps();
  useFollowSettings();
  usePreparedSearch();

  useShortcuts((shortcut) => {
    switch (shortcut.act) {
      case 'place': {
        const place = FRAME_PLACES[shortcut.index];
        if (place !== undefined) navigate(place.path);
        return place !== undefined;
      }
      case 'help':
        setHelping(true);
        return true;
      case 'manual':
        navigate('/help');
        return true;
      case 'undo':
        if (!undoLast()) steps.undo();
        return true;
      case 'redo':
        steps.redo();
        return true;
      case 'new':
        navigate('/projects/new');
        return true;
      case 'find':
        keepEarlyKeys();
        setFinding(true);
        return true;
      case 'fact':
        openFact();
        return true;
      case 'search':
        return false;
    }
  });

  return (
    <div className={classes.frame}>
      <a
        href={`#${MAIN}`}
        className={classes.skip}
        onClick={(event) => {
          // The hash is the router's: focus by hand.
          event.preventDefault();
          document.getElementById(MAIN)?.focus();
        }}
      >
        {t('common:skipToContent')}
      </a>
      <Rail onFind={() => setFinding(true)} onHelp={() => setHelping(true)} />
      <div className={classes.column}>
        {office?.demonstration === true && <DemonstrationRibbon />}
        <EngineBanner />
        <main id={MAIN} tabIndex={-1} className={classes.main}>
          <ScreenBoundary place={path}>{children}</ScreenBoundary>
        </main>
      </div>
      <Suspense>{finding && <Palette onClose={() => setFinding(false)} onHelp={() => setHelping(true)} />}</Suspense>
      <FactHost />
      <Suspense>{helping && <ShortcutHelp onClose={() => setHelping(false)} />}</Suspense>
    </div>
  );
}

/** What one finds with is read before it is asked for, so that it opens in an instant. */
function usePreparedSearch(): void {
  const engine = useEngine();
  useEffect(() => {
    const timer = setTimeout(() => {
      finder.follow(engine);
      void import('../search/palette.tsx');
    }, A_CALM_MOMENT);
    return () => clearTimeout(timer);
  }, [engine]);
}
