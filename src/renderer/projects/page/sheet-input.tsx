import { MultiSelect, NumberInput, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { PROGRAMMES } from '../../../shared/projects/index.ts';
import { useAppState } from '../../frame/index.ts';
import { directionOf, useWords } from '../../language/index.ts';
import { AmountInput } from '../amount-input.tsx';
import { programmeName } from '../programme.ts';
import classes from './form.module.css';
import { JudgementInput } from './judgement-input.tsx';
import { PartnersInput } from './partners-input.tsx';
import type { Problem } from './problems.ts';
import type { Sheet, SheetField } from './sheet-fields.ts';

export interface SheetInputProps {
  readonly field: SheetField;
  readonly sheet: Sheet;
  readonly problem: Problem | undefined;
  readonly isNew: boolean;
  readonly onChange: (change: Partial<Sheet>) => void;
}

/** The input of one field of the sheet, by its kind. */
export function SheetInput({ field, sheet, problem, isNew, onChange }: SheetInputProps) {
  const { t } = useWords();
  const label = t(`projects:field.${field.key}`);
  const error = problem === undefined ? undefined : t(`projects:invalid.${problem}`);

  switch (field.kind) {
    case 'bilingual':
      return <TitleInput sheet={sheet} error={error} onChange={onChange} />;
    case 'line':
      return (
        <TextInput
          label={label}
          dir={directionOf(sheet[field.key])}
          maxLength={300}
          required={field.key === 'reference' && !isNew}
          description={field.key === 'reference' && isNew ? t('projects:referenceHint') : undefined}
          value={sheet[field.key]}
          error={error}
          onChange={(event) => onChange({ [field.key]: event.currentTarget.value })}
        />
      );
    case 'paragraph':
      return (
        <Textarea
          className={classes.wide ?? ''}
          label={label}
          dir={directionOf(sheet[field.key])}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={4000}
          value={sheet[field.key]}
          error={error}
          onChange={(event) => onChange({ [field.key]: event.currentTarget.value })}
        />
      );
    case 'amount':
      return (
        <AmountInput
          label={label}
          value={sheet[field.key]}
          error={error}
          onChange={(value) => onChange({ [field.key]: value })}
        />
      );
    case 'count':
      return (
        <NumberInput
          label={label}
          value={sheet[field.key] ?? ''}
          min={0}
          allowDecimal={false}
          thousandSeparator={'\u00a0'}
          hideControls
          error={error}
          onChange={(value) => onChange({ [field.key]: typeof value === 'number' ? value : null })}
        />
      );
    case 'choice':
      return (
        <Select
          label={label}
          data={field.choices.map((value) => ({ value, label: t(`vocabulary:${field.key}.${value}`) }))}
          value={sheet[field.key]}
          clearable={field.optional}
          allowDeselect={field.optional}
          clearButtonProps={{ 'aria-label': t('common:clear') }}
          error={error}
          onChange={(value) => onChange({ [field.key]: value })}
        />
      );
    case 'communes':
      return <CommunesInput sheet={sheet} error={error} onChange={onChange} />;
    case 'programmes':
      return <ProgrammesInput sheet={sheet} error={error} onChange={onChange} />;
    case 'years':
      return (
        <TagsInput
          label={label}
          placeholder={t('projects:yearsHint')}
          value={sheet.years.map(String)}
          splitChars={[',', ' ', '،']}
          error={error}
          onChange={(years) =>
            onChange({
              years: years.map(Number).filter((year) => Number.isInteger(year) && year >= 1956 && year <= 2200),
            })
          }
        />
      );
    case 'partners':
      return <PartnersInput partners={sheet.partners} error={error} onChange={(partners) => onChange({ partners })} />;
    case 'judgement':
      return (
        <JudgementInput
          judgement={sheet.declaredCondition}
          error={error}
          onChange={(declaredCondition) => onChange({ declaredCondition })}
        />
      );
  }
}

type InputProps = Pick<SheetInputProps, 'sheet' | 'onChange'> & { readonly error: string | undefined };

/** A title is one line, however it is shown: Enter saves the form. */
function saveOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

const inOneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');

function TitleInput({ sheet, error, onChange }: InputProps) {
  const { t } = useWords();
  return (
    <>
      <Textarea
        className={classes.wide ?? ''}
        label={t('projects:field.titleAr')}
        lang="ar"
        dir="rtl"
        autosize
        maxLength={300}
        value={sheet.title.ar}
        error={error}
        onKeyDown={saveOnEnter}
        onChange={(event) => onChange({ title: { ...sheet.title, ar: inOneLine(event.currentTarget.value) } })}
      />
      <Textarea
        className={classes.wide ?? ''}
        label={t('projects:field.titleFr')}
        lang="fr"
        dir="ltr"
        autosize
        maxLength={300}
        value={sheet.title.fr}
        onKeyDown={saveOnEnter}
        onChange={(event) => onChange({ title: { ...sheet.title, fr: inOneLine(event.currentTarget.value) } })}
      />
    </>
  );
}

function CommunesInput({ sheet, error, onChange }: InputProps) {
  const { t, text } = useWords();
  const communes = useAppState().office?.communes ?? [];
  return (
    <MultiSelect
      label={t('projects:field.communes')}
      data={communes.map((commune) => ({ value: commune.id, label: text(commune.name) }))}
      searchable
      nothingFoundMessage={t('common:nothingFound')}
      value={[...sheet.communes]}
      error={error}
      onChange={(chosen) => onChange({ communes: chosen })}
    />
  );
}

function ProgrammesInput({ sheet, error, onChange }: InputProps) {
  const { t } = useWords();
  const names = new Map(PROGRAMMES.map((code) => [programmeName(code, t), code as string]));
  return (
    <TagsInput
      label={t('projects:field.programmes')}
      description={t('projects:programmesHint')}
      data={[...names.keys()]}
      value={sheet.programmes.map((programme) => programmeName(programme, t))}
      error={error}
      onChange={(chosen) => onChange({ programmes: chosen.map((name) => names.get(name) ?? name) })}
    />
  );
}
