import { Modal, useComputedColorScheme } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { desktopCall } from '../desktop/index.ts';
import { useEngine, useLiveQuery } from '../engine/index.ts';
import { usePreferences } from '../frame/preferences.ts';
import { useSteps } from '../history/index.ts';
import { useLanguage, useWords } from '../language/index.ts';
import { undoLast } from '../notices/index.ts';
import type { Deed } from './commands.ts';
import { takeEarlyKeys } from './early-keys.ts';
import { finder } from './finder.ts';
import classes from './palette.module.css';
import { PaletteLine } from './palette-line.tsx';
import { beforeTyping, hasQuestion, type Line, pathOf, resultsOf } from './results.ts';

/** Recent things offered before anything is typed. */
const RECENT = 6;

export interface PaletteProps {
  readonly onClose: () => void;
  readonly onHelp: () => void;
}

/** One box that finds everything and does everything (Ctrl K), by keyboard alone. */
export default function Palette({ onClose, onHelp }: PaletteProps) {
  const { t } = useWords();
  const engine = useEngine();
  const list = useId();
  const [question, setQuestion] = useState('');
  const [active, setActive] = useState(0);
  const { ready, version } = useSyncExternalStore(finder.subscribe, finder.current);
  const { data: recent } = useLiveQuery('history.lately', { limit: RECENT });
  const carryOut = useDeeds(onHelp);
  useEffect(() => finder.follow(engine), [engine]);
  useEffect(() => {
    const early = takeEarlyKeys();
    if (early !== '') setQuestion((before) => before + early);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another version may have other answers
  const groups = useMemo(
    () => (hasQuestion(question) ? resultsOf(question) : beforeTyping(recent ?? [])),
    [question, recent, version],
  );
  const lines = useMemo(() => groups.flatMap((group) => group.lines), [groups]);
  const chosen = Math.min(active, lines.length - 1);
  const idOf = (index: number): string => `${list}-${index}`;

  useEffect(() => {
    document.getElementById(`${list}-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [list, chosen]);

  function take(line: Line | undefined): void {
    if (!line) return;
    onClose();
    if (line.kind === 'command') carryOut(line.command.deed);
    else carryOut({ act: 'open', path: pathOf(line.thing) });
  }

  function onKey(event: KeyboardEvent): void {
    const moved = MOVES[event.key]?.(chosen, lines.length);
    if (moved !== undefined) setActive(moved);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) take(lines[chosen]);
    else return;
    event.preventDefault();
  }

  let index = 0;
  return (
    <Modal.Root opened onClose={onClose} size={680} yOffset="12vh" transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content radius="lg" aria-label={t('search:title')}>
        <div className={classes.asking}>
          <IconSearch size={20} stroke={1.6} aria-hidden className={classes.glass} />
          <input
            className={classes.input}
            data-autofocus
            type="text"
            role="combobox"
            aria-expanded
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={lines.length > 0 ? idOf(chosen) : undefined}
            aria-label={t('search:label')}
            placeholder={t('search:hint')}
            dir={question === '' ? undefined : 'auto'}
            spellCheck={false}
            value={question}
            onChange={(event) => {
              setQuestion(event.currentTarget.value);
              setActive(0);
            }}
            onKeyDown={onKey}
          />
          <kbd className={classes.key}>Esc</kbd>
        </div>
        <div id={list} role="listbox" aria-label={t('search:results')} className={classes.results}>
          {groups.map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
            <div key={group.name} role="group" aria-label={t(`search:group.${group.name}`)}>
              <div className={classes.heading} aria-hidden>
                {t(`search:group.${group.name}`)}
              </div>
              {group.lines.map((line) => {
                const own = index++;
                return (
                  <PaletteLine
                    key={line.key}
                    id={idOf(own)}
                    line={line}
                    chosen={own === chosen}
                    onPoint={() => setActive(own)}
                    onTake={() => take(line)}
                  />
                );
              })}
            </div>
          ))}
        </div>
        <Nothing asked={hasQuestion(question)} found={lines.length} ready={ready} />
      </Modal.Content>
    </Modal.Root>
  );
}

/** Says what a screen reader cannot see: how many were found, or that the index is still being read. */
function Nothing({
  asked,
  found,
  ready,
}: {
  readonly asked: boolean;
  readonly found: number;
  readonly ready: boolean;
}) {
  const { t } = useWords();
  const count = useDeferredValue(found);
  const silent = !asked || (ready && found > 0);
  return (
    <p role="status" className={silent ? classes.unseen : classes.nothing}>
      {asked && (found > 0 ? t('search:found', { count }) : t(ready ? 'search:none' : 'search:reading'))}
    </p>
  );
}

const MOVES: Readonly<Record<string, (from: number, count: number) => number | undefined>> = {
  ArrowDown: (from, count) => (count === 0 ? 0 : (from + 1) % count),
  ArrowUp: (from, count) => (count === 0 ? 0 : (from + count - 1) % count),
  PageDown: (from, count) => Math.max(0, Math.min(from + 8, count - 1)),
  PageUp: (from) => Math.max(from - 8, 0),
};

function useDeeds(onHelp: () => void): (deed: Deed) => void {
  const [, navigate] = useLocation();
  const { locale } = useLanguage();
  const { changeLocale, changeColorScheme } = usePreferences();
  const scheme = useComputedColorScheme('light');
  const steps = useSteps();
  return (deed) => {
    switch (deed.act) {
      case 'open':
        navigate(deed.path);
        return;
      case 'language':
        changeLocale(locale === 'ar' ? 'fr' : 'ar');
        return;
      case 'scheme':
        changeColorScheme(scheme === 'dark' ? 'light' : 'dark');
        return;
      case 'print':
        // Once the palette is gone from the page.
        setTimeout(() => void desktopCall('print', {}), 50);
        return;
      case 'undo':
        if (!undoLast()) steps.undo();
        return;
      case 'redo':
        steps.redo();
        return;
      case 'help':
        onHelp();
    }
  };
}
