import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconBookmarkPlus, IconDeviceFloppy, IconDotsVertical, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { SavedViewRow } from '../../../shared/contract/index.ts';
import { isolate } from '../../../shared/text/index.ts';
import { useCommand, useLiveQuery } from '../../engine/index.ts';
import { useWords } from '../../language/index.ts';
import { useNotices } from '../../notices/index.ts';
import type { Look } from './look.ts';
import { EVERYTHING, type ListQuery } from './query.ts';
import { ViewName } from './view-name.tsx';
import classes from './views.module.css';
import { isAs, READY_VIEWS, readChoices, type ViewChoices, writeChoices } from './views.ts';

const PLACE = 'projects';

export interface ViewsBarProps {
  readonly query: ListQuery;
  readonly look: Look;
  /** The saved view that was opened last; it can be brought up to date. */
  readonly opened: string | null;
  readonly onOpen: (choices: ViewChoices, view: string | null) => void;
}

/** The list as people like to see it, shared with the office. Fetched after the first rows. */
export default function ViewsBar({ query, look, opened, onOpen }: ViewsBarProps) {
  const { t } = useWords();
  const { data: saved = [] } = useLiveQuery('views.list', { place: PLACE });
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null);
  const acts = useViewActs();
  const now = { query, look };
  const current = saved.find((view) => isAs(readChoices(view.choices), now));
  const known = saved.find(({ id }) => id === opened) ?? current;
  const plain = { query: EVERYTHING, look: null };
  const isReady = isAs(plain, now) || READY_VIEWS.some(({ choices }) => isAs(choices, now));
  const keep = async (name: string): Promise<void> => {
    const id = naming === 'rename' && known ? known.id : null;
    const choices = naming === 'rename' && known ? known.choices : writeChoices(now);
    const kept = await acts.save(id, name, choices);
    if (kept === null) return;
    setNaming(null);
    if (id === null) onOpen(now, kept);
  };

  return (
    <nav className={classes.bar} aria-label={t('sheet:views.title')}>
      <div className={classes.tabs}>
        <Tab current={current === undefined && isAs(plain, now)} onClick={() => onOpen(plain, null)}>
          {t('sheet:views.all')}
        </Tab>
        {READY_VIEWS.map(({ name, choices }) => (
          <Tab key={name} current={current === undefined && isAs(choices, now)} onClick={() => onOpen(choices, null)}>
            {t(`sheet:views.ready.${name}`)}
          </Tab>
        ))}
        {saved.map((view) => (
          <Tab
            key={view.id}
            current={current?.id === view.id}
            onClick={() => onOpen(readChoices(view.choices), view.id)}
          >
            {view.name}
          </Tab>
        ))}
      </div>
      {naming !== null ? (
        <ViewName
          initial={naming === 'rename' ? (known?.name ?? '') : ''}
          onKeep={(name) => void keep(name)}
          onCancel={() => setNaming(null)}
        />
      ) : (
        <span className={classes.acts}>
          {known && known !== current && (
            <Button
              size="compact-sm"
              variant="light"
              leftSection={<IconDeviceFloppy size={16} aria-hidden />}
              onClick={() => void acts.save(known.id, known.name, writeChoices(now))}
            >
              {t('sheet:views.update', { name: isolate(known.name) })}
            </Button>
          )}
          {current === undefined && !isReady && (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconBookmarkPlus size={16} aria-hidden />}
              onClick={() => setNaming('new')}
            >
              {t('sheet:views.save')}
            </Button>
          )}
          {known && (
            <ViewMenu view={known} onRename={() => setNaming('rename')} onRemove={() => void acts.remove(known)} />
          )}
        </span>
      )}
    </nav>
  );
}

interface TabProps {
  readonly current: boolean;
  readonly onClick: () => void;
  readonly children: string;
}

function Tab({ current, onClick, children }: TabProps) {
  return (
    <button type="button" className={classes.tab} aria-current={current || undefined} onClick={onClick}>
      <bdi>{children}</bdi>
    </button>
  );
}

interface ViewMenuProps {
  readonly view: SavedViewRow;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

function ViewMenu({ view, onRename, onRemove }: ViewMenuProps) {
  const { t } = useWords();
  const label = t('sheet:views.more', { name: isolate(view.name) });
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={label} title={label}>
          <IconDotsVertical size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onRename}>
          {t('sheet:views.rename')}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
          {t('sheet:views.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function useViewActs() {
  const { t } = useWords();
  const notices = useNotices();
  const save = useCommand('views.save');
  const remove = useCommand('views.remove');
  const restore = useCommand('views.restore');
  return {
    /** @returns the view's identifier, or null when it was refused */
    save: async (id: string | null, name: string, choices: string): Promise<string | null> => {
      const answer = await save.run({ id, view: { name, place: PLACE, choices } });
      if (answer) notices.done(t('sheet:views.saved', { name: isolate(name) }));
      return answer?.value.id ?? null;
    },
    remove: async ({ id, name }: SavedViewRow): Promise<void> => {
      if ((await remove.run({ id })) === null) return;
      notices.undoable(t('sheet:views.removed', { name: isolate(name) }), () => void restore.run({ id }));
    },
  };
}
