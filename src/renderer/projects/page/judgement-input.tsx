import { Select, TextInput } from '@mantine/core';
import { CONDITIONS } from '../../../shared/projects/index.ts';
import { useAppState } from '../../frame/index.ts';
import { directionOf, useWords } from '../../language/index.ts';
import classes from './form.module.css';
import type { Sheet } from './sheet-fields.ts';

export interface JudgementInputProps {
  readonly judgement: Sheet['declaredCondition'];
  readonly error: string | undefined;
  readonly onChange: (judgement: Sheet['declaredCondition']) => void;
}

/** The office's own judgement of the condition, with its reason; the computed one stays visible beside it. */
export function JudgementInput({ judgement, error, onChange }: JudgementInputProps) {
  const { t } = useWords();
  const { today } = useAppState();
  return (
    <div className={classes.judgementInput}>
      <Select
        label={t('projects:field.declaredCondition')}
        placeholder={t('projects:judgement.none')}
        description={t('projects:judgement.hint')}
        data={CONDITIONS.map((value) => ({ value, label: t(`vocabulary:condition.${value}`) }))}
        value={judgement?.condition ?? null}
        clearable
        clearButtonProps={{ 'aria-label': t('common:clear') }}
        onChange={(chosen) => {
          const condition = CONDITIONS.find((value) => value === chosen);
          onChange(condition === undefined ? null : { condition, reason: judgement?.reason ?? '', on: today });
        }}
      />
      {judgement !== null && (
        <TextInput
          label={t('projects:judgement.reason')}
          dir={directionOf(judgement.reason)}
          required
          maxLength={300}
          value={judgement.reason}
          error={error}
          onChange={(event) => onChange({ ...judgement, reason: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
