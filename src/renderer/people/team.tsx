import { ActionIcon, Button, Popover, Select } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { TEAM_ROLES, type TeamRole } from '../../shared/people/index.ts';
import { isolate } from '../../shared/text/index.ts';
import { useCommand, useLiveQuery } from '../engine/index.ts';
import { BilingualText, Foreign, useWords } from '../language/index.ts';
import { useNotices } from '../notices/index.ts';
import classes from './people.module.css';

/** Who works on a project, across services, and as what. */
export function Team({ project }: { readonly project: string }) {
  const { t, text } = useWords();
  const notices = useNotices();
  const { data: team } = useLiveQuery('people.team', { project });
  const leave = useCommand('people.leave');
  const rejoin = useCommand('people.rejoin');
  const [opened, setOpened] = useState(false);

  async function take(id: string, name: string): Promise<void> {
    if ((await leave.run({ id })) === null) return;
    notices.undoable(t('people:team.left', { name: isolate(name) }), () => void rejoin.run({ id }));
  }

  return (
    <section className={classes.card} aria-label={t('people:team.title')}>
      <div className={classes.cardHead}>
        <h2 className={classes.cardTitle}>{t('people:team.title')}</h2>
        <Popover
          opened={opened}
          onChange={setOpened}
          position="bottom-end"
          shadow="md"
          trapFocus
          returnFocus
          width={320}
        >
          <Popover.Target>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => setOpened((open) => !open)}
            >
              {t('people:team.add')}
            </Button>
          </Popover.Target>
          <Popover.Dropdown aria-label={t('people:team.add')}>
            {opened && <JoinForm project={project} onDone={() => setOpened(false)} />}
          </Popover.Dropdown>
        </Popover>
      </div>
      {team?.length === 0 && <p className={classes.none}>{t('people:team.none')}</p>}
      <ul className={classes.team}>
        {team?.map((member) => (
          <li key={member.id} className={classes.member}>
            <span className={classes.role}>{t(`people:role.${member.role}`)}</span>
            <span className={classes.memberName}>
              <BilingualText value={member.personName} />
              {member.service !== '' && <Foreign className={classes.soft}>{member.service}</Foreign>}
            </span>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('people:team.remove', { name: isolate(text(member.personName)) })}
              onClick={() => void take(member.id, text(member.personName))}
            >
              <IconX size={16} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  );
}

function JoinForm({ project, onDone }: { readonly project: string; readonly onDone: () => void }) {
  const { t, text } = useWords();
  const { data: people } = useLiveQuery('people.list', {});
  const join = useCommand('people.join');
  const [person, setPerson] = useState<string | null>(null);
  const [role, setRole] = useState<TeamRole>('engineer');

  async function add(): Promise<void> {
    if (person !== null && (await join.run({ project, person, role })) !== null) onDone();
  }

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Select
        data-autofocus
        label={t('people:team.person')}
        searchable
        nothingFoundMessage={t('common:nothingFound')}
        data={(people ?? []).map(({ id, name }) => ({ value: id, label: text(name) }))}
        value={person}
        onChange={setPerson}
        comboboxProps={{ withinPortal: false }}
      />
      <Select
        label={t('people:team.role')}
        allowDeselect={false}
        data={TEAM_ROLES.map((value) => ({ value, label: t(`people:role.${value}`) }))}
        value={role}
        onChange={(value) => setRole(TEAM_ROLES.find((known) => known === value) ?? 'other')}
        comboboxProps={{ withinPortal: false }}
      />
      <Button type="submit" disabled={person === null} loading={join.running}>
        {t('people:team.add')}
      </Button>
    </form>
  );
}
