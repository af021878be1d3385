import { Button } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { projectInput } from '../../../shared/contract/index.ts';
import { DraftNote, type Drafts, useDraft } from '../../drafts/index.ts';
import { useWords } from '../../language/index.ts';
import classes from './form.module.css';
import { type Problem, problemsOf } from './problems.ts';
import { SHEET_SECTIONS, type Sheet } from './sheet-fields.ts';
import { SheetInput } from './sheet-input.tsx';

interface SheetDraft {
  readonly sheet: Sheet;
  /** The sheet as it was when the form was begun: what others change meanwhile is no change of this form. */
  readonly base: Sheet;
}

const drafts: Drafts<SheetDraft> = new Map();

export interface SheetFormProps {
  /** Identifier of the project, or `new`. */
  readonly about: string;
  readonly initial: Sheet;
  /** A new project may leave its reference to the office's numbering. */
  readonly isNew: boolean;
  readonly saving: boolean;
  /** Answers whether it was saved. */
  readonly onSave: (sheet: Sheet, base: Sheet) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** The project sheet as a form, section by section, generated from its table of fields. */
export function SheetForm({ about, initial, isNew, saving, onSave, onCancel }: SheetFormProps) {
  const { t } = useWords();
  const draft = useDraft(drafts, about, () => ({ sheet: initial, base: initial }));
  const { sheet, base } = draft.value;
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const problems = tried ? problemsOfSheet(sheet, isNew) : {};

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problemsOfSheet(sheet, isNew)).length === 0) {
      if (await onSave(sheet, base)) draft.forget();
      return;
    }
    // Once the errors are drawn, go to the first.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }

  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate className={classes.sheetForm}>
      {draft.restored && <DraftNote onRestart={draft.restart} />}
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
                onChange={(change) => draft.change((before) => ({ sheet: { ...before.sheet, ...change } }))}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <div className={classes.formActions}>
        <Button type="submit" loading={saving}>
          {t('common:save')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          onClick={() => {
            draft.forget();
            onCancel();
          }}
        >
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
