import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconDots, IconPencil, IconStar, IconTrash } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import type { ProjectPage } from '../../../shared/contract/index.ts';
import { inLocale } from '../../../shared/locale/index.ts';
import { isolate } from '../../../shared/text/index.ts';
import { useCommand } from '../../engine/index.ts';
import { ScreenTitle, useAppState } from '../../frame/index.ts';
import { UrgentButton } from '../../journal/urgent-button.tsx';
import { BilingualText, Foreign, useWords } from '../../language/index.ts';
import { useNotices } from '../../notices/index.ts';
import { AskTheService } from '../../tasks/index.ts';
import { ConditionBadge } from '../condition-badge.tsx';
import classes from './page.module.css';
import { PrintProject } from './print-project.tsx';

export interface PageHeaderProps {
  readonly page: ProjectPage;
  readonly onEdit: () => void;
}

export function PageHeader({ page, onEdit }: PageHeaderProps) {
  const { t, locale, text } = useWords();
  const { project, row } = page;
  const communes = useAppState().office?.communes.filter((commune) => project.communes.includes(commune.id)) ?? [];
  const other = inLocale(project.title, locale === 'ar' ? 'fr' : 'ar');
  const Back = locale === 'ar' ? IconArrowRight : IconArrowLeft;

  return (
    <header className={classes.header}>
      <Link href="/projects" className={classes.back ?? ''}>
        <Back size={16} aria-hidden />
        {t('projects:backToList')}
      </Link>
      <div className={classes.titleLine}>
        <div className={classes.titles}>
          <ScreenTitle>
            <BilingualText value={project.title} />
          </ScreenTitle>
          {other !== text(project.title) && <Foreign className={classes.otherTitle}>{other}</Foreign>}
        </div>
        <div className={classes.acts}>
          <UrgentButton project={project.id} />
          <AskTheService project={project.id} about={text(project.title)} />
          <Button leftSection={<IconPencil size={17} aria-hidden />} variant="default" onClick={onEdit}>
            {t('common:edit')}
          </Button>
          <PrintProject page={page} />
          <MoreActions page={page} />
        </div>
      </div>
      <ul className={classes.marks}>
        <li>
          <ConditionBadge condition={row.condition} />
        </li>
        {row.daysLate > 0 && <li>{t('projects:late', { count: row.daysLate })}</li>}
        <li>{t(`vocabulary:phase.${project.phase}`)}</li>
        <li>
          <Foreign>{project.reference}</Foreign>
        </li>
        {communes.map((commune) => (
          <li key={commune.id}>
            <BilingualText value={commune.name} />
          </li>
        ))}
        {project.priority !== 'normal' && (
          <li className={classes.priority}>
            <IconStar size={15} aria-hidden />
            {t(`vocabulary:priority.${project.priority}`)}
          </li>
        )}
      </ul>
      <ConditionReason page={page} />
    </header>
  );
}

/** Why the condition is what it is: the office's judgement where there is one, and always what the rules say. */
function ConditionReason({ page }: { readonly page: ProjectPage }) {
  const { t, day } = useWords();
  const { computedCondition } = page;
  const declared = page.project.declaredCondition;
  return (
    <div className={classes.reason}>
      {declared !== null && (
        <p>
          {t('projects:judgement.declared', { day: day(declared.on) })} <Foreign>{declared.reason}</Foreign>
        </p>
      )}
      <p>
        {declared !== null &&
          `${t('projects:judgement.computed', { condition: t(`vocabulary:condition.${computedCondition.condition}`) })} `}
        <BilingualText value={computedCondition.explain} />
      </p>
    </div>
  );
}

function MoreActions({ page }: { readonly page: ProjectPage }) {
  const { t, text } = useWords();
  const [, navigate] = useLocation();
  const notices = useNotices();
  const remove = useCommand('projects.remove');
  const restore = useCommand('projects.restore');
  const { id, title } = page.project;

  async function removeProject(): Promise<void> {
    if ((await remove.run({ id })) === null) return;
    navigate('/projects');
    notices.undoable(t('projects:removed', { title: isolate(text(title)) }), () => void restore.run({ id }));
  }

  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t('projects:moreActions')}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconTrash size={17} stroke={1.6} aria-hidden />} onClick={() => void removeProject()}>
          {t('projects:remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
