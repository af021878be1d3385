import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { isolate } from '../../../shared/text/index.ts';
import { useWords } from '../../language/index.ts';
import type { Draft } from './drafts.ts';
import { useProblem } from './problem.ts';
import classes from './sheet.module.css';

/** The id of the sentence that describes the cell in question. */
export const ATTENTION = 'sheet-attention';

export interface AttentionBarProps {
  /** Cells that were not taken. */
  readonly count: number;
  /** The one that is spoken of, and where it is. */
  readonly draft: Draft;
  readonly title: string;
  readonly column: string;
  readonly onNext: () => void;
  readonly onTake: (text: string) => void;
  readonly onDiscard: () => void;
}

/** How many cells were not taken, and of one of them why, with what helps. */
export function AttentionBar({ count, draft, title, column, onNext, onTake, onDiscard }: AttentionBarProps) {
  const { t } = useWords();
  const sentence = useProblem();
  const { problem } = draft;
  if (problem === null) return null;
  return (
    <section className={classes.attention} aria-label={t('sheet:attention', { count })}>
      <IconAlertTriangle size={18} aria-hidden />
      <output className={classes.attentionCount}>{t('sheet:attention', { count })}</output>
      <p id={ATTENTION} className={classes.why}>
        <span className={classes.whereabouts}>
          {t('sheet:whereabouts', { title: isolate(title), column: isolate(column), text: isolate(draft.text) })}
        </span>{' '}
        {sentence(problem)}
      </p>
      <span className={classes.helps}>
        {problem.proposal !== null && (
          <Button size="compact-sm" onClick={() => onTake(problem.proposal ?? '')}>
            {t('sheet:take', { proposal: isolate(problem.proposal) })}
          </Button>
        )}
        {problem.code === 'notWritten' && (
          <Button size="compact-sm" onClick={() => onTake(draft.text)}>
            {t('common:retry')}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={onDiscard}>
          {t('sheet:discard')}
        </Button>
        <Button size="compact-sm" variant="default" aria-keyshortcuts="F8" onClick={onNext}>
          {t('sheet:next')}
        </Button>
      </span>
    </section>
  );
}
