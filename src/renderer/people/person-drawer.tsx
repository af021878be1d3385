import { Button, Drawer, MultiSelect, SegmentedControl, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { CommandInput, PersonRow } from '../../shared/contract/index.ts';
import { PERSON_CATEGORIES } from '../../shared/people/index.ts';
import { useCommand } from '../engine/index.ts';
import { useAppState } from '../frame/index.ts';
import { useWords } from '../language/index.ts';
import { useNotices } from '../notices/index.ts';
import classes from './people.module.css';

type Draft = CommandInput<'people.save'>['person'];

const NEW: Draft = {
  category: 'staff',
  name: { ar: '', fr: '' },
  position: '',
  service: '',
  phone: '',
  email: '',
  communes: [],
};

const LONGEST = 300;

export interface PersonDrawerProps {
  /** Null for a new one. */
  readonly person: PersonRow | null;
  readonly onClose: () => void;
}

/** A person's few facts (law 09-08: no more than the purpose needs). */
export function PersonDrawer({ person, onClose }: PersonDrawerProps) {
  const { t, text } = useWords();
  const communes = useAppState().office?.communes ?? [];
  const notices = useNotices();
  const save = useCommand('people.save');
  const remove = useCommand('people.remove');
  const restore = useCommand('people.restore');
  const [before] = useState<Draft>(() => (person === null ? NEW : draftOf(person)));
  const [draft, setDraft] = useState<Draft>(before);
  const change = (changes: Partial<Draft>) => setDraft((present) => ({ ...present, ...changes }));
  const isNamed = draft.name.ar.trim() !== '' || draft.name.fr.trim() !== '';

  async function keep(): Promise<void> {
    const outcome = await save.run({ id: person?.id ?? null, person: draft });
    if (outcome === null) return;
    const { id } = outcome.value;
    notices.undoable(t('people:saved'), () => {
      void (person === null ? remove.run({ id }) : save.run({ id, person: before }));
    });
    onClose();
  }

  async function take(id: string): Promise<void> {
    if ((await remove.run({ id })) === null) return;
    notices.undoable(t('people:removed'), () => void restore.run({ id }));
    onClose();
  }

  return (
    <Drawer
      opened
      onClose={onClose}
      title={t(person === null ? 'people:add' : 'people:edit')}
      position="right"
      size="min(520px, 92vw)"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isNamed) void keep();
        }}
      >
        <SegmentedControl
          aria-label={t('people:field.category')}
          value={draft.category}
          onChange={(value) => change({ category: PERSON_CATEGORIES.find((known) => known === value) ?? 'staff' })}
          data={PERSON_CATEGORIES.map((value) => ({ value, label: t(`people:category.${value}`) }))}
        />
        <TextInput
          data-autofocus
          dir="rtl"
          label={t('people:field.nameAr')}
          maxLength={LONGEST}
          value={draft.name.ar}
          onChange={(event) => change({ name: { ...draft.name, ar: event.currentTarget.value } })}
        />
        <TextInput
          dir="ltr"
          label={t('people:field.nameFr')}
          maxLength={LONGEST}
          value={draft.name.fr}
          onChange={(event) => change({ name: { ...draft.name, fr: event.currentTarget.value } })}
        />
        {(['position', 'service', 'phone', 'email'] as const).map((field) => (
          <TextInput
            key={field}
            label={t(`people:field.${field}`)}
            maxLength={MOST[field]}
            value={draft[field]}
            onChange={(event) => change({ [field]: event.currentTarget.value })}
          />
        ))}
        {draft.category === 'elected' && (
          <MultiSelect
            label={t('people:field.communes')}
            data={communes.map((commune) => ({ value: commune.id, label: text(commune.name) }))}
            searchable
            value={draft.communes}
            onChange={(value) => change({ communes: value })}
          />
        )}
        <div className={classes.formActions}>
          <Button type="submit" disabled={!isNamed} loading={save.running}>
            {t('common:save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          {person !== null && (
            <Button
              variant="subtle"
              color="clay"
              className={classes.remove ?? ''}
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => void take(person.id)}
            >
              {t('people:remove')}
            </Button>
          )}
        </div>
      </form>
    </Drawer>
  );
}

const MOST = { position: LONGEST, service: LONGEST, phone: 40, email: 200 } as const;

const draftOf = ({ category, name, position, service, phone, email, communes }: PersonRow): Draft => ({
  category,
  name,
  position,
  service,
  phone,
  email,
  communes: [...communes],
});
