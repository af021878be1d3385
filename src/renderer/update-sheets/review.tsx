import { Button, Checkbox } from '@mantine/core';
import { IconArrowNarrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import type { ProposedCell, ProposedRow, ReturnedSheet } from '../../shared/contract/index.ts';
import { isolate } from '../../shared/text/index.ts';
import { useCommand } from '../engine/index.ts';
import { useAppState } from '../frame/index.ts';
import { Foreign, ownDirection, useWords } from '../language/index.ts';
import { useNotices } from '../notices/index.ts';
import classes from './update-sheets.module.css';

export interface ReviewProps {
  readonly returned: ReturnedSheet;
  readonly onDone: () => void;
}

/** What of a row can be taken. */
const takable = ({ project, cells }: ProposedRow): readonly ProposedCell[] =>
  project === null ? [] : cells.filter(({ problem }) => problem === null);

/** The changes of a returned sheet, row by row: what is ticked is written, in one act that can be taken back. */
export function Review({ returned, onDone }: ReviewProps) {
  const { t, locale } = useWords();
  const notices = useNotices();
  const apply = useCommand('sheet.apply');
  const takeBack = useCommand('sheet.undo');
  // A row that was overtaken here is left for the person to decide.
  const [taken, setTaken] = useState<ReadonlySet<number>>(
    () => new Set(returned.rows.filter((row) => takable(row).length > 0 && !row.overtaken).map(({ row }) => row)),
  );

  async function accept(): Promise<void> {
    const edits = returned.rows.flatMap((row) =>
      taken.has(row.row) && row.project !== null
        ? takable(row).map(({ column, after }) => ({ project: row.project ?? '', column, text: after, on: row.on }))
        : [],
    );
    const outcome = await apply.run({ edits, locale });
    if (outcome === null) return;
    const { act } = outcome.value;
    const said = t('updateSheets:review.accepted', { count: taken.size });
    if (act === null) notices.done(said);
    else notices.undoable(said, () => void takeBack.run({ act }));
    onDone();
  }

  return (
    <section className={classes.review} aria-label={t('updateSheets:review.title', { file: isolate(returned.file) })}>
      <h2 className={classes.cardTitle}>{t('updateSheets:review.title', { file: isolate(returned.file) })}</h2>
      {returned.rows.length === 0 && <p className={classes.text}>{t('updateSheets:review.nothing')}</p>}
      {returned.unchanged > 0 && (
        <p className={classes.text}>{t('updateSheets:review.unchanged', { count: returned.unchanged })}</p>
      )}
      <ul className={classes.rows}>
        {returned.rows.map((row) => (
          <Proposal
            key={row.row}
            row={row}
            taken={taken.has(row.row)}
            onTake={(wanted) => setTaken(changed(taken, row.row, wanted))}
          />
        ))}
      </ul>
      <div className={classes.decide}>
        <Button loading={apply.running} disabled={taken.size === 0} onClick={() => void accept()}>
          {t('updateSheets:review.accept', { count: taken.size })}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('updateSheets:review.cancel')}
        </Button>
      </div>
    </section>
  );
}

function changed(rows: ReadonlySet<number>, row: number, wanted: boolean): ReadonlySet<number> {
  const next = new Set(rows);
  if (wanted) next.add(row);
  else next.delete(row);
  return next;
}

interface ProposalProps {
  readonly row: ProposedRow;
  readonly taken: boolean;
  readonly onTake: (wanted: boolean) => void;
}

function Proposal({ row, taken, onTake }: ProposalProps) {
  const { t, day } = useWords();
  const { today } = useAppState();
  const measured = row.cells.some(({ column }) => column === 'percent') && row.on !== today;
  return (
    <li className={classes.proposal} data-taken={taken || undefined}>
      <Checkbox
        checked={taken}
        disabled={takable(row).length === 0}
        aria-label={t('updateSheets:review.take', { row: row.row, project: isolate(row.title || row.reference) })}
        onChange={(event) => onTake(event.currentTarget.checked)}
      />
      <div className={classes.proposalWords}>
        <span className={classes.name} {...ownDirection(row.title)}>
          {row.title || row.reference}
        </span>
        <span className={classes.meta}>
          <Foreign>{row.reference}</Foreign> · {t('updateSheets:review.row', { row: row.row })}
          {measured && ` · ${t('updateSheets:review.on', { day: day(row.on) })}`}
        </span>
        {row.project === null && <span className={classes.problem}>{t('updateSheets:review.unknown')}</span>}
        {row.overtaken && <span className={classes.problem}>{t('updateSheets:review.overtaken')}</span>}
      </div>
      <ul className={classes.cells}>
        {row.cells.map((cell) => (
          <Cell key={cell.column} cell={cell} />
        ))}
      </ul>
    </li>
  );
}

function Cell({ cell: { column, before, after, problem } }: { readonly cell: ProposedCell }) {
  const { t } = useWords();
  return (
    <li className={classes.cell}>
      <span className={classes.field}>{t(`import:field.${column}`)}</span>
      <span className={classes.change}>
        <Foreign className={classes.before}>{before || t('updateSheets:review.empty')}</Foreign>
        <IconArrowNarrowLeft size={18} aria-label={t('updateSheets:review.becomes')} className={classes.arrow} />
        <Foreign className={classes.after}>{after}</Foreign>
      </span>
      {problem !== null && problem !== 'projectGone' && (
        <span className={classes.problem}>{t(`sheet:problem.${problem}`)}</span>
      )}
    </li>
  );
}
