import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { PersonRow } from '../../shared/contract/index.ts';
import { PERSON_CATEGORIES, type PersonCategory } from '../../shared/people/index.ts';
import { useLiveQuery } from '../engine/index.ts';
import { EmptyState, ScreenTitle } from '../frame/index.ts';
import { BilingualText, Foreign, useWords } from '../language/index.ts';
import { TasksTabs } from '../tasks/index.ts';
import classes from './people.module.css';
import { PersonDrawer } from './person-drawer.tsx';

/** The people of the office: staff, elected members, contacts; no more about them than the work needs. */
export default function PeopleScreen() {
  const { t } = useWords();
  const [search, setSearch] = useState('');
  const [category, setCategory] = useState<PersonCategory | 'all'>('all');
  const [editing, setEditing] = useState<PersonRow | 'new' | null>(null);
  const { data: people } = useLiveQuery('people.list', { search, categories: category === 'all' ? [] : [category] });
  const answered = people !== undefined;
  useEffect(() => {
    if (answered) document.documentElement.dataset.ready = 'true';
  }, [answered]);
  return (
    <div className={classes.screen}>
      <div className={classes.heading}>
        <ScreenTitle>{t('people:title')}</ScreenTitle>
        {people !== undefined && (
          <output className={classes.count}>{t('people:count', { count: people.length })}</output>
        )}
        <TasksTabs present="people" />
      </div>
      <div className={classes.tools}>
        <TextInput
          type="search"
          className={classes.search ?? ''}
          aria-label={t('people:search')}
          placeholder={t('people:search')}
          leftSection={<IconSearch size={17} aria-hidden />}
          maxLength={200}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <SegmentedControl
          aria-label={t('people:field.category')}
          value={category}
          onChange={(value) => setCategory(PERSON_CATEGORIES.find((known) => known === value) ?? 'all')}
          data={(['all', ...PERSON_CATEGORIES] as const).map((value) => ({
            value,
            label: t(`people:categories.${value}`),
          }))}
        />
        <Button
          className={classes.add ?? ''}
          leftSection={<IconUserPlus size={17} aria-hidden />}
          onClick={() => setEditing('new')}
        >
          {t('people:add')}
        </Button>
      </div>
      {people?.length === 0 && (
        <EmptyState icon={IconUsers} title={t('people:empty.title')} text={t('people:empty.text')} />
      )}
      {people !== undefined && people.length > 0 && (
        <ul className={classes.list}>
          {people.map((person) => (
            <li key={person.id} className={classes.person}>
              <button type="button" className={classes.name} onClick={() => setEditing(person)}>
                <BilingualText value={person.name} />
              </button>
              <span className={classes.position}>
                <Foreign>{[person.position, person.service].filter((part) => part !== '').join(' · ')}</Foreign>
              </span>
              <span className={classes.soft}>{t(`people:category.${person.category}`)}</span>
              <span className={classes.soft}>
                {person.openTasks > 0 && t('tasks:openOf', { count: person.openTasks })}
              </span>
              <span className={classes.soft}>
                {person.projects > 0 && t('people:projects', { count: person.projects })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className={classes.law}>{t('people:law')}</p>
      {editing !== null && (
        <PersonDrawer person={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </div>
  );
}
