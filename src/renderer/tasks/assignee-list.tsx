import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Bilingual } from '../../shared/locale/index.ts';
import { fold, isolate, searchWords } from '../../shared/text/index.ts';
import { useLiveQuery } from '../engine/index.ts';
import { BilingualText, Foreign, useWords } from '../language/index.ts';
import classes from './assignee-list.module.css';

/** Whom somebody chose: a person of the list, or a name as it was typed. */
export interface Choice {
  readonly person: string | null;
  readonly assignee: string;
  /** As it is said in the language of the window. */
  readonly name: string;
}

export interface AssigneeListProps {
  readonly current: Bilingual | null;
  readonly onChoose: (choice: Choice) => void;
  readonly onClose: () => void;
}

/** Names shown at once; typing narrows them. */
const MOST = 50;
const LONGEST_NAME = 300;

/** The list of names with its search box; what is typed and in no list is taken as it stands. */
export default function AssigneeList({ current, onChoose, onClose }: AssigneeListProps) {
  const { t, text } = useWords();
  const { data } = useLiveQuery('tasks.assignees', {});
  const [query, setQuery] = useState('');
  const combobox = useCombobox({ opened: true });
  // It is fetched when it is first asked for, after whatever it lies in looked for something to focus.
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  const words = searchWords(query);
  const found = (data ?? [])
    .filter(({ name, detail }) => {
      const searchable = fold(`${name.ar} \n ${name.fr} \n ${detail}`);
      return words.every((word) => searchable.includes(word));
    })
    .slice(0, MOST);
  const typed = query.trim();
  const isNew = typed !== '' && !found.some(({ name }) => [name.ar, name.fr].some((own) => fold(own) === fold(typed)));

  // Enter takes the first name that fits what was typed.
  const first = found[0]?.person ?? found[0]?.name.ar ?? typed;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first option is marked anew when another stands first
  useEffect(() => {
    if (typed === '') combobox.resetSelectedOption();
    else combobox.selectFirstOption();
  }, [typed, first]);

  function submit(value: string): void {
    const chosen = found[Number(value)];
    if (chosen === undefined) onChoose({ person: null, assignee: typed, name: typed });
    else
      onChoose({
        person: chosen.person,
        assignee: chosen.person === null ? chosen.name.ar : '',
        name: text(chosen.name),
      });
  }

  return (
    <Combobox store={combobox} onOptionSubmit={submit}>
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          ref={box}
          data-autofocus
          aria-label={t('tasks:give.search')}
          placeholder={t('tasks:give.search')}
          maxLength={LONGEST_NAME}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onClose();
          }}
        />
      </Combobox.EventsTarget>
      {current !== null && (
        <p className={classes.current}>
          {t('tasks:give.current')} <BilingualText value={current} />
        </p>
      )}
      <Combobox.Options className={classes.options ?? ''} aria-label={t('tasks:give.title')}>
        {found.map(({ person, name, detail, openTasks }, index) => (
          <Combobox.Option key={person ?? name.ar} value={String(index)} className={classes.option ?? ''}>
            <span className={classes.name}>
              <BilingualText value={name} />
              {detail !== '' && <Foreign className={classes.detail}>{detail}</Foreign>}
            </span>
            {openTasks > 0 && (
              <span className={classes.open} title={t('tasks:openOf', { count: openTasks })}>
                <bdi>{openTasks}</bdi>
              </span>
            )}
          </Combobox.Option>
        ))}
        {isNew && (
          <Combobox.Option value="typed" className={classes.option ?? ''}>
            <IconUserPlus size={16} aria-hidden />
            <span className={classes.name}>{t('tasks:give.typed', { name: isolate(typed) })}</span>
          </Combobox.Option>
        )}
      </Combobox.Options>
      {found.length === 0 && !isNew && <p className={classes.current}>{t('tasks:give.none')}</p>}
    </Combobox>
  );
}
