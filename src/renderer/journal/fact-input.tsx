import { Checkbox, NativeSelect, NumberInput, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import type { ProjectPage } from '../../shared/contract/index.ts';
import { isolate } from '../../shared/text/index.ts';
import { DayInput } from '../dates/index.ts';
import { useAppState } from '../frame/app-state.tsx';
import { directionOf, useWords } from '../language/index.ts';
import { AmountInput } from '../projects/amount-input.tsx';
import { percentText } from '../projects/progress-bar.tsx';
import { type DraftProblem, type FactDraft, likelyContract, likelyOrder } from './fact-draft.ts';
import { CHOICES, type FactField } from './fact-fields.ts';
import classes from './journal.module.css';

export interface FactInputProps {
  readonly field: FactField;
  readonly draft: FactDraft;
  readonly page: ProjectPage | null;
  readonly problem: DraftProblem | undefined;
  readonly onChange: (values: Partial<FactDraft>) => void;
}

/** The input of one field of a fact, by its kind. */
export function FactInput({ field, draft, page, problem, onChange }: FactInputProps) {
  const { t } = useWords();
  const { today } = useAppState();
  const label = t(`journal:field.${labelOf(field, draft)}`);
  const error = problem === undefined ? undefined : t(`journal:invalid.${problem}`);

  switch (field.input) {
    case 'percent':
      return (
        <NumberInput
          label={label}
          description={
            page === null || page.row.percent === null
              ? undefined
              : t('journal:previous', { percent: isolate(percentText(page.row.percent)) })
          }
          value={draft.percent}
          min={0}
          max={100}
          clampBehavior="strict"
          decimalScale={1}
          decimalSeparator=","
          allowedDecimalSeparators={['.', ',']}
          suffix=" %"
          hideControls
          required={draft.kind === 'progress'}
          error={error}
          onChange={(percent) => onChange({ percent })}
        />
      );
    case 'day':
      return (
        <DayInput
          label={label}
          value={draft[field.key]}
          clearable={field.key !== 'on'}
          required={field.key === 'on'}
          {...(field.key === 'on' ? { latest: today } : {})}
          error={error}
          onChange={(day) => onChange({ [field.key]: day })}
        />
      );
    case 'line':
      return (
        <TextInput
          label={label}
          dir={directionOf(draft[field.key])}
          maxLength={field.key === 'number' ? 80 : 300}
          value={draft[field.key]}
          onChange={(event) => onChange({ [field.key]: event.currentTarget.value })}
        />
      );
    case 'paragraph':
      return (
        <Textarea
          className={classes.wide ?? ''}
          label={label}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={4000}
          dir={directionOf(draft[field.key])}
          value={draft[field.key]}
          onChange={(event) => onChange({ [field.key]: event.currentTarget.value })}
        />
      );
    case 'amount':
      return (
        <AmountInput label={label} value={draft.amount} error={error} onChange={(amount) => onChange({ amount })} />
      );
    case 'check':
      return (
        <Checkbox
          className={classes.check ?? ''}
          label={label}
          checked={draft.blocking}
          onChange={(event) => onChange({ blocking: event.currentTarget.checked })}
        />
      );
    case 'contract':
      return <ContractInput label={label} draft={draft} page={page} onChange={onChange} />;
    case 'segments':
      return <Segments field={field.key} label={label} draft={draft} page={page} onChange={onChange} />;
    case 'choice': {
      const { words, values } = CHOICES[field.key];
      const data = values.map((value) => ({ value, label: t(`vocabulary:${words}.${value}`) }));
      return (
        <NativeSelect
          label={label}
          value={draft[field.key] ?? ''}
          data={draft[field.key] === null ? [{ value: '', label: t('journal:choose') }, ...data] : data}
          error={error}
          required={field.key === 'category'}
          onChange={(event) => onChange({ [field.key]: event.currentTarget.value || null })}
        />
      );
    }
  }
}

/** A constraint exists since a day; anything else happened on it. */
const labelOf = (field: FactField, draft: FactDraft): string =>
  field.key === 'on' && draft.kind === 'constraint' ? 'since' : field.key;

type PartProps = Omit<FactInputProps, 'field' | 'problem'> & { readonly label: string };

/** Only of contracts that there are. */
function ContractInput({ label, draft, page, onChange }: PartProps) {
  const { t } = useWords();
  if (page === null || page.contracts.length === 0) return null;
  const named = page.contracts.map(({ id, number, object }) => ({
    value: id,
    label: isolate(number || object || t('projects:contract.unnumbered')),
  }));
  return (
    <NativeSelect
      label={label}
      value={draft.contract ?? likelyContract(page)}
      data={[...named, { value: '', label: t('journal:wholeProject') }]}
      onChange={(event) => onChange({ contract: event.currentTarget.value })}
    />
  );
}

function Segments({ field, label, draft, page, onChange }: PartProps & { readonly field: 'type' | 'scope' | 'stage' }) {
  const { t } = useWords();
  const type = draft.type ?? (page === null ? 'stop' : likelyOrder(page, draft.contract ?? likelyContract(page)));
  // Only a stop is full or partial.
  if (field === 'scope' && type !== 'stop') return null;
  const { words, values } = CHOICES[field];
  return (
    <fieldset className={classes.segments}>
      <legend>{label}</legend>
      <SegmentedControl
        fullWidth
        aria-label={label}
        value={field === 'type' ? type : draft[field]}
        data={values.map((value) => ({ value, label: t(`vocabulary:${words}.${value}`) }))}
        onChange={(value) => onChange({ [field]: value })}
      />
    </fieldset>
  );
}
