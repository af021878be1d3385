import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { z } from 'zod';
import { contractInput } from '../../../shared/contract/index.ts';
import type { Contract } from '../../../shared/projects/index.ts';
import { DayInput } from '../../dates/index.ts';
import { DraftNote, type Drafts, useDraft } from '../../drafts/index.ts';
import { useCommand } from '../../engine/index.ts';
import { directionOf, useWords } from '../../language/index.ts';
import { AmountInput } from '../amount-input.tsx';
import classes from './form.module.css';
import { problemsOf } from './problems.ts';

export interface ContractFormProps {
  readonly project: string;
  /** Null for a new one. */
  readonly contract: Contract | null;
  readonly onDone: () => void;
}

type Draft = z.input<typeof contractInput>;

const LINES = ['number', 'contractor', 'object'] as const;
const DAYS = ['startOrderOn', 'endOn', 'provisionalReceptionOn'] as const;

const drafts: Drafts<Draft> = new Map();

export function ContractForm({ project, contract, onDone }: ContractFormProps) {
  const { t } = useWords();
  const save = useCommand('projects.saveContract');
  const kept = useDraft(drafts, contract?.id ?? project, () => draftOf(project, contract));
  const { value: draft, change } = kept;
  const [unit, setUnit] = useState<'day' | 'month'>(draft.period?.unit ?? 'month');
  const [tried, setTried] = useState(false);
  const problems = tried ? problemsOf(contractInput, draft) : {};
  const errorOf = (key: keyof Draft) =>
    problems[key] === undefined ? undefined : t(`projects:invalid.${problems[key]}`);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problemsOf(contractInput, draft)).length > 0) return;
    const outcome = await save.run({ id: contract?.id ?? null, contract: draft });
    if (outcome !== null) leave();
  }

  function leave(): void {
    kept.forget();
    onDone();
  }

  function changePeriod(count: number | string, inUnit: 'day' | 'month'): void {
    setUnit(inUnit);
    change({ period: typeof count === 'number' && count > 0 ? { count, unit: inUnit } : null });
  }

  return (
    <form className={classes.inputs} onSubmit={(event) => void submit(event)} noValidate>
      {kept.restored && <DraftNote onRestart={kept.restart} />}
      {LINES.map((key) => (
        <TextInput
          key={key}
          className={key === 'object' ? (classes.wide ?? '') : ''}
          label={t(`projects:contract.${key}`)}
          dir={directionOf(draft[key])}
          maxLength={key === 'number' ? 80 : 300}
          value={draft[key]}
          error={errorOf(key)}
          onChange={(event) => change({ [key]: event.currentTarget.value })}
        />
      ))}
      <AmountInput
        label={t('projects:contract.amount')}
        value={draft.amount}
        error={errorOf('amount')}
        onChange={(amount) => change({ amount })}
      />
      <div className={classes.period}>
        <NumberInput
          label={t('projects:contract.period')}
          value={draft.period?.count ?? ''}
          min={1}
          max={10_000}
          allowDecimal={false}
          hideControls
          error={errorOf('period')}
          onChange={(count) => changePeriod(count, unit)}
        />
        <NativeSelect
          label={t('projects:contract.unit')}
          value={unit}
          data={[
            { value: 'month', label: t('projects:contract.inMonths') },
            { value: 'day', label: t('projects:contract.inDays') },
          ]}
          onChange={(event) =>
            changePeriod(draft.period?.count ?? '', event.currentTarget.value === 'day' ? 'day' : 'month')
          }
        />
      </div>
      {DAYS.map((key) => (
        <DayInput
          key={key}
          label={t(`projects:contract.${key}`)}
          description={key === 'endOn' ? t('projects:contract.endHint') : undefined}
          value={draft[key]}
          error={errorOf(key)}
          onChange={(day) => change({ [key]: day })}
        />
      ))}
      <div className={classes.formActions}>
        <Button type="submit" loading={save.running}>
          {t('common:save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={leave}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}

const draftOf = (project: string, contract: Contract | null): Draft => ({
  project,
  number: contract?.number ?? '',
  object: contract?.object ?? '',
  contractor: contract?.contractor ?? '',
  amount: contract?.amount ?? null,
  startOrderOn: contract?.startOrderOn ?? null,
  period: contract?.period ?? null,
  endOn: contract?.endOn ?? null,
  provisionalReceptionOn: contract?.provisionalReceptionOn ?? null,
});
