import { Button, Progress } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import type { CommandInput, ImportPreview } from '../../shared/contract/index.ts';
import { useEngineEvent } from '../engine/index.ts';
import { Foreign, useWords } from '../language/index.ts';
import { Changes } from './changes.tsx';
import { Doubts } from './doubts.tsx';
import { Duplicates } from './duplicates.tsx';
import classes from './import.module.css';
import { Mapping } from './mapping.tsx';
import { Refused } from './refused.tsx';
import { SheetChoice } from './sheet-choice.tsx';
import { Totals } from './totals.tsx';

type Choices = Omit<CommandInput<'import.plan'>, 'token'>;

export interface PreviewProps {
  readonly preview: ImportPreview;
  readonly planning: boolean;
  readonly accepting: boolean;
  readonly onPlan: (choices: Choices) => void;
  readonly onAccept: () => void;
  readonly onAnother: () => void;
}

/** The dry run: what would be imported, from which columns, and everything that is doubtful. */
export function Preview({ preview, planning, accepting, onPlan, onAccept, onAnother }: PreviewProps) {
  const { t } = useWords();
  const total = preview.created + preview.updated + preview.unchanged;
  const present = { sheet: preview.sheet, headerRow: preview.headerRow };
  const mapping = Object.fromEntries(preview.columns.map((column) => [String(column.index), column.field]));

  return (
    <div className={classes.preview} aria-busy={planning}>
      <div className={classes.file}>
        <IconFileSpreadsheet size={24} stroke={1.4} aria-hidden />
        <Foreign className={classes.fileName}>{preview.file.split(/[\\/]/).at(-1) ?? preview.file}</Foreign>
        <SheetChoice
          preview={preview}
          onSheet={(sheet) => onPlan({ sheet })}
          onHeaderRow={(headerRow) => onPlan({ sheet: preview.sheet, headerRow })}
        />
        <Button variant="subtle" color="gray" size="compact-sm" onClick={onAnother} disabled={accepting}>
          {t('common:importScreen.another')}
        </Button>
      </div>
      <Counts preview={preview} />
      <Mapping
        preview={preview}
        onFresh={() => onPlan({ ...present, fresh: true })}
        onChange={(index, field) => onPlan({ ...present, mapping: { ...mapping, [String(index)]: field } })}
      />
      <Totals totals={preview.totals} />
      <Duplicates
        preview={preview}
        disabled={planning || accepting}
        onDecide={(duplicates) => onPlan({ ...present, duplicates })}
      />
      <Changes preview={preview} />
      <Doubts doubts={preview.doubts} />
      <Refused refused={preview.refused} />
      <div className={classes.accept}>
        {accepting ? (
          <AcceptProgress token={preview.token} />
        ) : (
          <>
            <Button size="md" disabled={total === 0 || planning} onClick={onAccept}>
              {t('common:importScreen.accept', { count: total })}
            </Button>
            <span className={classes.acceptHint}>
              {preview.doubts.length > 0
                ? t('common:importScreen.acceptDoubts', { count: preview.doubts.length })
                : t('common:importScreen.noDoubts')}
            </span>
          </>
        )}
      </div>
    </div>
  );
}

function Counts({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useWords();
  const counts = [
    ['created', preview.created],
    ['updated', preview.updated],
    ['unchanged', preview.unchanged],
    ['doubts', preview.doubts.length],
    ['refused', preview.refused.length],
  ] as const;
  return (
    <dl className={classes.counts} aria-live="polite">
      {counts.map(([name, count]) => (
        <div key={name} className={classes.count} data-count={name}>
          <dt>{t(`common:importScreen.count.${name}`)}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

function AcceptProgress({ token }: { readonly token: string }) {
  const { t } = useWords();
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  useEngineEvent('import.progress', (told) => {
    if (told.token === token) setProgress(told);
  });
  const percent = progress.total === 0 ? 0 : (100 * progress.done) / progress.total;
  return (
    <div className={classes.accepting}>
      <output>{t('common:importScreen.accepting', { done: progress.done, total: progress.total })}</output>
      <Progress value={percent} size="lg" animated aria-label={t('common:importScreen.acceptingLabel')} />
    </div>
  );
}
