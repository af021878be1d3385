import { Button, Tabs } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { ProjectPage } from '../../shared/contract/index.ts';
import { isolate } from '../../shared/text/index.ts';
import { DraftNote } from '../drafts/index.ts';
import { useCommand } from '../engine/index.ts';
import { useAppState } from '../frame/app-state.tsx';
import { BilingualText, Foreign, useWords } from '../language/index.ts';
import { useNotices } from '../notices/index.ts';
import type { Asked } from './asked.ts';
import { emptyDraft, FACT_KINDS, type FactDraft, type FactKind, factOf, problemsOf } from './fact-draft.ts';
import { FACT_FIELDS } from './fact-fields.ts';
import { FactInput } from './fact-input.tsx';
import classes from './journal.module.css';
import { forgetFact, keepFact, keptFact } from './kept-facts.ts';
import { ProjectPicker } from './project-picker.tsx';

export interface FactFormProps {
  readonly draft: FactDraft;
  readonly restored: boolean;
  /** Null until the project is chosen and read. */
  readonly page: ProjectPage | null;
  readonly onChange: (draft: FactDraft) => void;
  /** An empty form: what was typed before is recorded or given up. */
  readonly onRestart: (draft: FactDraft) => void;
  readonly onDone: () => void;
}

/** What was begun before, or an empty form. */
export function firstDraft(asked: Asked, today: string): { readonly draft: FactDraft; readonly restored: boolean } {
  const kept = keptFact(asked);
  if (kept) return { draft: kept, restored: true };
  return { draft: emptyDraft(asked.kind ?? 'progress', asked.project, today), restored: false };
}

const FIRST_FIELD = ['input[type=text]', 'input:not([type])', 'input[type=radio]:checked', 'select', 'textarea']
  .map((field) => `[role=tabpanel] ${field}`)
  .join();

/** One fact: the project, the kind, and the few fields of that kind. Enter saves; Ctrl Enter saves and begins the next. */
export function FactForm({ draft, restored, page, onChange, onRestart, onDone }: FactFormProps) {
  const { t } = useWords();
  const { today } = useAppState();
  const notices = useNotices();
  const record = useCommand('journal.record');
  const withdraw = useCommand('journal.withdraw');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const problems = tried ? problemsOf(draft) : {};

  // Another kind or project begins at its first field; the dialog looks for the mark when it opens.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useLayoutEffect(() => {
    const first = form.current?.querySelector<HTMLElement>(FIRST_FIELD);
    first?.setAttribute('data-autofocus', '');
    first?.focus();
    return () => first?.removeAttribute('data-autofocus');
  }, [draft.kind, draft.project]);

  function change(values: Partial<FactDraft>): void {
    const next = { ...draft, ...values };
    keepFact(draft, next);
    onChange(next);
  }

  function choose(kind: FactKind): void {
    setTried(false);
    onChange({ ...draft, kind });
  }

  async function save(next: boolean): Promise<void> {
    setTried(true);
    const fact = page === null ? null : factOf(draft, page);
    if (fact === null || page === null || Object.keys(problemsOf(draft)).length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const outcome = await record.run(fact);
    if (outcome === null) return;
    forgetFact(draft);
    const { ids } = outcome.value;
    notices.undoable(
      t(`journal:done.${draft.kind}`, { title: isolate(page.project.reference) }),
      () => void withdraw.run({ ids: [...ids] }),
    );
    if (!next) onDone();
    else {
      setTried(false);
      onRestart(emptyDraft(draft.kind, null, draft.on ?? today));
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    const kind = /^(?:Digit|Numpad)([1-5])$/.exec(event.code)?.[1];
    const onTab = event.target instanceof HTMLElement && event.target.role === 'tab';
    if (kind !== undefined && (event.altKey || onTab)) choose(FACT_KINDS[Number(kind) - 1] ?? draft.kind);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save(false);
      }}
    >
      <Tabs
        value={draft.kind}
        activateTabWithKeyboard={false}
        onChange={(kind) => choose(FACT_KINDS.find((one) => one === kind) ?? draft.kind)}
      >
        <Tabs.List grow aria-label={t('journal:kinds')}>
          {FACT_KINDS.map((kind, index) => (
            <Tabs.Tab key={kind} value={kind} aria-keyshortcuts={`Alt+${index + 1}`} title={`Alt ${index + 1}`}>
              {t(`journal:kind.${kind}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={draft.kind} className={classes.fields ?? ''}>
          {restored && (
            <DraftNote
              onRestart={() => {
                forgetFact(draft);
                onRestart(emptyDraft(draft.kind, draft.project, today));
              }}
            />
          )}
          {draft.project === null ? (
            <ProjectPicker
              error={problems.project === undefined ? undefined : t('journal:invalid.project')}
              onChoose={(project) => change({ project, contract: null, type: null })}
            />
          ) : (
            <ChosenProject page={page} onChange={() => change({ project: null, contract: null, type: null })} />
          )}
          {FACT_FIELDS[draft.kind].map((field) => (
            <FactInput
              key={field.key}
              field={field}
              draft={draft}
              page={page}
              problem={problems[field.key]}
              onChange={change}
            />
          ))}
        </Tabs.Panel>
      </Tabs>
      <div className={classes.actions}>
        <Button type="submit" loading={record.running}>
          {t('journal:save')}
        </Button>
        <Button variant="default" aria-keyshortcuts="Control+Enter" onClick={() => void save(true)}>
          {t('journal:saveAndNext')}
        </Button>
        <span className={classes.keys}>{t('journal:keys')}</span>
      </div>
    </form>
  );
}

function ChosenProject({ page, onChange }: { readonly page: ProjectPage | null; readonly onChange: () => void }) {
  const { t } = useWords();
  return (
    <div className={classes.project}>
      <span className={classes.option}>
        {page !== null && (
          <>
            <BilingualText className={classes.projectTitle} value={page.project.title} />
            <Foreign className={classes.reference}>{page.project.reference}</Foreign>
          </>
        )}
      </span>
      <Button variant="subtle" size="compact-sm" onClick={onChange}>
        {t('journal:otherProject')}
      </Button>
    </div>
  );
}
