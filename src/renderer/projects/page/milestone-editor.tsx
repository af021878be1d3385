import { Button, NumberInput, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { milestoneInput } from '../../../shared/contract/index.ts';
import type { Milestone } from '../../../shared/projects/index.ts';
import { DayInput } from '../../dates/index.ts';
import { useCommand } from '../../engine/index.ts';
import { useLanguage, useWords } from '../../language/index.ts';
import { draftOf, type MilestoneDraft } from './milestone-draft.ts';
import classes from './milestones.module.css';
import { problemsOf } from './problems.ts';

export interface MilestoneEditorProps {
  readonly project: string;
  /** Null for a new one. */
  readonly milestone: Milestone | null;
  readonly rank: number;
  readonly onDone: () => void;
}

/** A row of the table while it is being written. Enter saves, Escape leaves it as it was. */
export function MilestoneEditor({ project, milestone, rank, onDone }: MilestoneEditorProps) {
  const { t } = useWords();
  const { locale } = useLanguage();
  const save = useCommand('projects.saveMilestone');
  const [draft, setDraft] = useState<MilestoneDraft>(() =>
    milestone === null
      ? { project, title: { ar: '', fr: '' }, plannedOn: null, actualOn: null, weight: null, rank }
      : draftOf(milestone),
  );
  const [tried, setTried] = useState(false);
  const problems = tried ? problemsOf(milestoneInput, draft) : {};
  const change = (values: Partial<MilestoneDraft>) => setDraft((before) => ({ ...before, ...values }));

  async function submit(): Promise<void> {
    setTried(true);
    if (Object.keys(problemsOf(milestoneInput, draft)).length > 0) return;
    const outcome = await save.run({ id: milestone?.id ?? null, milestone: draft });
    if (outcome !== null) onDone();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') onDone();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) void submit();
    else return;
    event.preventDefault();
  }

  const titles = (['ar', 'fr'] as const).map((language) => (
    <TextInput
      key={language}
      label={t(`projects:milestone.nameIn.${language}`)}
      lang={language}
      dir={language === 'ar' ? 'rtl' : 'ltr'}
      maxLength={300}
      autoFocus={language === locale}
      value={draft.title[language]}
      error={language === locale && problems.title !== undefined ? t('projects:invalid.title') : undefined}
      onChange={(event) => change({ title: { ...draft.title, [language]: event.currentTarget.value } })}
    />
  ));

  return (
    <tr onKeyDown={onKeyDown}>
      <td colSpan={4}>
        <div className={classes.editor}>
          {locale === 'ar' ? titles : titles.toReversed()}
          <DayInput
            label={t('projects:milestone.plannedOn')}
            value={draft.plannedOn}
            onChange={(plannedOn) => change({ plannedOn })}
          />
          <DayInput
            label={t('projects:milestone.actualOn')}
            value={draft.actualOn}
            onChange={(actualOn) => change({ actualOn })}
          />
          <NumberInput
            label={t('projects:milestone.weight')}
            value={draft.weight ?? ''}
            min={0}
            max={100}
            clampBehavior="strict"
            decimalScale={1}
            decimalSeparator=","
            allowedDecimalSeparators={['.', ',']}
            suffix=" %"
            hideControls
            onChange={(weight) => change({ weight: typeof weight === 'number' ? weight : null })}
          />
          <span className={classes.editorActions}>
            <Button size="compact-sm" loading={save.running} onClick={() => void submit()}>
              {t('common:save')}
            </Button>
            <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
              {t('common:cancel')}
            </Button>
          </span>
        </div>
      </td>
    </tr>
  );
}
