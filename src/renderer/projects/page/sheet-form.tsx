import { Button } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { projectInput } from '../../../shared/contract/index.ts';
import { useWords } from '../../language/index.ts';
import classes from './page.module.css';
import { type Problem, problemsOf } from './problems.ts';
import { SHEET_SECTIONS, type Sheet } from './sheet-fields.ts';
import { SheetInput } from './sheet-input.tsx';

export interface SheetFormProps {
  readonly initial: Sheet;
  /** A new project may leave its reference to the office's numbering. */
  readonly isNew: boolean;
  readonly saving: boolean;
  readonly onSave: (sheet: Sheet) => void;
  readonly onCancel: () => void;
}

/** The project sheet as a form, section by section, generated from its table of fields. */
export function SheetForm({ initial, isNew, saving, onSave, onCancel }: SheetFormProps) {
  const { t } = useWords();
  const [sheet, setSheet] = useState(initial);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const problems = tried ? problemsOfSheet(sheet, isNew) : {};

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problemsOfSheet(sheet, isNew)).length === 0) onSave(sheet);
    // Once the errors are drawn, go to the first.
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }

  return (
    <form ref={form} onSubmit={submit} noValidate className={classes.sheetForm}>
      {SHEET_SECTIONS.map((section) => (
        <fieldset key={section.name} className={classes.fieldset}>
          <legend className={classes.legend}>{t(`projects:section.${section.name}`)}</legend>
          <div className={classes.inputs}>
            {section.fields.map((field) => (
              <SheetInput
                key={field.key}
                field={field}
                sheet={sheet}
                problem={problems[field.key]}
                isNew={isNew}
                onChange={(change) => setSheet((before) => ({ ...before, ...change }))}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <div className={classes.formActions}>
        <Button type="submit" loading={saving}>
          {t('common:save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}

function problemsOfSheet(sheet: Sheet, isNew: boolean): Readonly<Record<string, Problem>> {
  const schema = isNew ? projectInput.partial({ reference: true }) : projectInput;
  const checked = isNew && sheet.reference.trim() === '' ? { ...sheet, reference: undefined } : sheet;
  const unreasoned = sheet.declaredCondition !== null && sheet.declaredCondition.reason.trim() === '';
  return { ...problemsOf(schema, checked), ...(unreasoned ? { declaredCondition: 'missing' as const } : {}) };
}
