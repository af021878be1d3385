import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SheetRow } from '../../../shared/contract/index.ts';
import { DIRECTION } from '../../../shared/locale/index.ts';
import { type SheetKey, sheetColumn } from '../../../shared/sheet/index.ts';
import { ScreenLoading } from '../../frame/index.ts';
import { useWords } from '../../language/index.ts';
import { sentenceOf } from '../../notices/index.ts';
import type { ListQuery } from '../list/query.ts';
import { type Area, areaOf, at, isOne, type MoveKey, moved, type Position, type Selection, sizeOf } from './area.ts';
import { ATTENTION, AttentionBar } from './attention-bar.tsx';
import { CellEditor } from './cell-editor.tsx';
import { type CellEdit, drafts } from './drafts.ts';
import { Filling } from './filling.tsx';
import { keyMeaning } from './keys.ts';
import { layoutOf, NARROWEST, type PlacedColumn, ROW_HEIGHT, type Widths, widthWithin } from './layout.ts';
import classes from './sheet.module.css';
import { SheetHead } from './sheet-head.tsx';
import { cellElementId, SheetRowView, selectedIn } from './sheet-row.tsx';
import { filled, filledDown, type Placed, spread } from './spread.ts';
import { readTsv, writeTsv } from './tsv.ts';
import { nextTrouble, useAttention } from './use-attention.ts';
import { useClipboard } from './use-clipboard.ts';
import { usePointing } from './use-pointing.ts';
import { useCells, useFetch, useOrder } from './use-rows.ts';
import { useReveal, useViewport } from './use-viewport.ts';
import { useWriting } from './use-writing.ts';

export interface SheetProps {
  readonly frameRef: RefObject<HTMLDivElement | null>;
  readonly query: ListQuery;
  /** Rows that the list would show now. */
  readonly total: number;
  readonly columns: readonly SheetKey[];
  readonly widths: Widths;
  readonly onSort: (query: ListQuery) => void;
  readonly onResize: (column: SheetKey, width: number) => void;
}

/** The list as a sheet. Fetched when it is first opened. */
export default function Sheet(props: SheetProps) {
  const { t } = useWords();
  const order = useOrder(props.query);
  if (order.error !== undefined) return <p role="alert">{sentenceOf(order.error, t)}</p>;
  if (order.ids === undefined) return <ScreenLoading />;
  return <OrderedSheet {...props} ids={order.ids} onRefresh={order.refresh} />;
}

interface OrderedSheetProps extends SheetProps {
  readonly ids: readonly string[];
  readonly onRefresh: () => void;
}

interface Editing extends Position {
  readonly initial: string;
  readonly typing: boolean;
  readonly above: boolean;
}

function OrderedSheet({
  frameRef,
  query,
  total,
  ids,
  columns,
  widths,
  onSort,
  onResize,
  onRefresh,
}: OrderedSheetProps) {
  const { t, text, locale } = useWords();
  const layout = useMemo(() => layoutOf(columns, widths), [columns, widths]);
  const viewport = useViewport(frameRef, ids.length, layout);
  const store = useCells(ids, viewport.from, viewport.to, locale);
  const fetchRows = useFetch(store, locale);
  const { write, redo, said } = useWriting(store, locale);
  const { drafts: allDrafts, troubles } = useAttention(ids, layout);
  const reveal = useReveal(frameRef, layout);
  const [selection, setSelection] = useState<Selection>(at({ row: 0, column: 0 }));
  const [editing, setEditing] = useState<Editing | null>(null);
  const leaving = useRef(false);
  const size = { rows: ids.length, columns: layout.columns.length, page: viewport.page };
  const area = areaOf(clamped(selection, size));
  const { active } = clamped(selection, size);
  const placed = layout.columns.slice(viewport.firstColumn, viewport.toColumn);

  const select = useCallback(
    (next: Selection) => {
      setSelection(next);
      reveal(next.far);
    },
    [reveal],
  );
  useEffect(() => frameRef.current?.focus({ preventScroll: true }), [frameRef]);

  const shownAt = ({ row, column }: Position): string => {
    const project = ids[row] ?? '';
    const key = layout.columns[column]?.column.key ?? 'reference';
    return allDrafts.get(project)?.get(key)?.text ?? store.text(project, key);
  };
  const troubleAt = (cell: Position) =>
    troubles.find(({ position }) => position?.row === cell.row && position.column === cell.column);
  const editsOf = (cells: readonly Placed[]): readonly CellEdit[] =>
    cells.flatMap(({ row, column, text: typed }) => {
      const project = ids[row];
      const key = layout.columns[column]?.column.key;
      return project === undefined || key === undefined ? [] : [{ project, column: key, text: typed }];
    });
  const writeAt = (cells: readonly Placed[]) => void write(editsOf(cells));
  const idsOf = (rows: Area): readonly string[] => ids.slice(rows.top, rows.bottom + 1);
  const fill = (source: Area, target: Area) =>
    void fetchRows(idsOf(source)).then((there) => {
      if (!there) return;
      writeAt(filled(source, target, shownAt));
      select({
        active: { row: Math.min(source.top, target.top), column: source.first },
        far: { row: Math.max(source.bottom, target.bottom), column: source.last },
      });
    });
  const pointing = usePointing({ active, far: clamped(selection, size).far }, select, fill);

  function edit(initial: string, typing: boolean): void {
    reveal(active);
    // At once, so that the letter being typed lands in the field that appears.
    flushSync(() => setEditing({ ...active, initial, typing, above: isLow(active.row) }));
  }

  /** Whether a row lies in the lower half of what is in sight. */
  function isLow(row: number): boolean {
    const frame = frameRef.current;
    return frame !== null && row * ROW_HEIGHT - frame.scrollTop > frame.clientHeight / 2;
  }

  function commit(typed: string, move: MoveKey | null): void {
    if (editing === null) return;
    const before = shownAt(editing);
    setEditing(null);
    if (typed !== before || troubleAt(editing)) writeAt([{ ...editing, text: typed }]);
    if (move === null) return;
    const next = moved(at(editing), move, size, DIRECTION[locale] === 'rtl');
    if (next) select(next);
    frameRef.current?.focus({ preventScroll: true });
  }

  function clear(): void {
    const cells: Placed[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.first; column <= area.last; column++) {
        if (shownAt({ row, column }) !== '' || !store.get(ids[row] ?? '')) cells.push({ row, column, text: '' });
      }
    }
    writeAt(cells);
  }

  function goTo(position: Position | null | undefined): void {
    if (!position) return;
    select(at(position));
    frameRef.current?.focus({ preventScroll: true });
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget) return;
    const meaning = keyMeaning(event, active.column, layout.columns.length, leaving.current);
    leaving.current = meaning === 'leave';
    switch (meaning) {
      case 'type':
        // The letter belongs to the cell, not to the shortcuts of the window.
        event.stopPropagation();
        edit('', true);
        return;
      case 'edit':
        edit(shownAt(active), false);
        break;
      case 'clear':
        clear();
        break;
      case 'all':
        setSelection({
          active: { row: 0, column: 0 },
          far: { row: ids.length - 1, column: layout.columns.length - 1 },
        });
        break;
      case 'fill': {
        const from = area.top === area.bottom ? { ...area, top: Math.max(0, area.top - 1) } : area;
        void fetchRows(idsOf({ ...from, bottom: from.top })).then(() => writeAt(filledDown(area, shownAt)));
        break;
      }
      case 'redo':
        if (!redo()) return;
        break;
      case 'trouble':
        goTo(nextTrouble(troubles, active)?.position);
        break;
      case 'wider':
      case 'narrower':
        resize(meaning === 'wider' ? 20 : -20);
        break;
      case 'move': {
        const next = moved(
          { active, far: clamped(selection, size).far },
          asMove(event),
          size,
          DIRECTION[locale] === 'rtl',
        );
        if (next === null) return;
        select(next);
        break;
      }
      case 'leave':
      case null:
        return;
    }
    event.preventDefault();
  }

  function resize(by: number): void {
    const column = layout.columns[active.column];
    if (column) onResize(column.column.key, Math.max(NARROWEST, widthWithin(column.width + by)));
  }

  useClipboard(frameRef, {
    copied: () => {
      const rows = idsOf(area);
      if (rows.some((id) => store.get(id) === undefined)) {
        void fetchRows(rows).then((there) => there && document.execCommand('copy'));
        return null;
      }
      const chosen = layout.columns.slice(area.first, area.last + 1);
      return writeTsv(
        rows.map((_, line) => chosen.map(({ index }) => shownAt({ row: area.top + line, column: index }))),
      );
    },
    onCut: clear,
    onPaste: (content) => {
      const cells = spread(readTsv(content), area, size);
      const last = cells.at(-1);
      if (last === undefined) return;
      writeAt(cells);
      // The eyes stay where the pasted block begins.
      setSelection({ active: { row: area.top, column: area.first }, far: last });
    },
  });

  const spoken = troubleAt(active) ?? troubles[0];
  const corner = layout.columns[area.last];
  const rowsToDraw = Array.from(
    { length: Math.max(0, viewport.to - viewport.from) },
    (_, step) => viewport.from + step,
  );

  return (
    <div className={classes.sheet}>
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot leave out its invisible rows */}
      <div
        ref={frameRef}
        role="grid"
        tabIndex={0}
        className={classes.frame}
        aria-label={t('sheet:title')}
        aria-description={t('sheet:keys')}
        aria-multiselectable
        aria-rowcount={ids.length + 1}
        aria-colcount={layout.columns.length + 1}
        aria-activedescendant={
          active.row >= viewport.from && active.row < viewport.to ? cellElementId(active) : undefined
        }
        aria-describedby={troubleAt(active) ? ATTENTION : undefined}
        onKeyDown={onKeyDown}
        onPointerDown={pointing.onPointerDown}
        onPointerMove={pointing.onPointerMove}
        onPointerUp={pointing.onPointerUp}
        onDoubleClick={(event) => {
          if (event.target instanceof Element && event.target.closest('[data-row]')) edit(shownAt(active), false);
        }}
      >
        <div style={{ inlineSize: layout.width }}>
          <SheetHead columns={placed} query={query} onSort={onSort} onResize={onResize} />
          {/* biome-ignore lint/a11y/useSemanticElements: see above */}
          <div role="rowgroup" className={classes.body} style={{ blockSize: ids.length * ROW_HEIGHT }}>
            {rowsToDraw.map((index) => (
              <SheetRowView
                key={ids[index]}
                index={index}
                row={store.get(ids[index] ?? '')}
                columns={placed}
                drafts={allDrafts.get(ids[index] ?? '')}
                {...selectedIn(area, active, index)}
              />
            ))}
            {corner && editing === null && (
              <span
                data-handle
                aria-hidden
                className={classes.handle}
                style={{
                  insetBlockStart: (area.bottom + 1) * ROW_HEIGHT,
                  insetInlineStart: corner.start + corner.width,
                }}
              />
            )}
            {pointing.filling && <Filling area={pointing.filling} columns={layout.columns} />}
            {editing !== null && layout.columns[editing.column] && (
              <Editor
                key={`${editing.row} ${editing.column}`}
                editing={editing}
                place={layout.columns[editing.column]}
                invalid={troubleAt(editing) !== undefined}
                onCommit={commit}
                onCancel={() => {
                  setEditing(null);
                  frameRef.current?.focus({ preventScroll: true });
                }}
              />
            )}
          </div>
        </div>
      </div>
      {spoken && (
        <AttentionBar
          count={troubles.length}
          draft={spoken.draft}
          title={titleOf(store.get(spoken.project))}
          column={t(sheetColumn(spoken.column).label)}
          onNext={() => goTo(nextTrouble(troubles, active)?.position)}
          onTake={(taken) => void write([{ project: spoken.project, column: spoken.column, text: taken }])}
          onDiscard={() => drafts.discard([spoken])}
        />
      )}
      <div className={classes.foot}>
        <output>{said}</output>
        {!isOne(area) && <span>{t('sheet:selected', { count: sizeOf(area) })}</span>}
        {total !== ids.length && (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconRefresh size={15} aria-hidden />}
            onClick={onRefresh}
          >
            {t('sheet:refresh')}
          </Button>
        )}
        <span className={classes.keys}>{t('sheet:hint')}</span>
      </div>
    </div>
  );

  function titleOf(row: SheetRow | undefined): string {
    return row === undefined ? '' : text(row.title);
  }
}

interface EditorProps {
  readonly editing: Editing;
  readonly place: PlacedColumn | undefined;
  readonly invalid: boolean;
  readonly onCommit: (text: string, move: MoveKey | null) => void;
  readonly onCancel: () => void;
}

function Editor({ editing, place, invalid, onCommit, onCancel }: EditorProps) {
  const { t } = useWords();
  if (place === undefined) return null;
  return (
    <CellEditor
      row={editing.row}
      place={place}
      initial={editing.initial}
      typing={editing.typing}
      above={editing.above}
      label={t(place.column.label)}
      invalid={invalid}
      onCommit={onCommit}
      onCancel={onCancel}
    />
  );
}

const asMove = ({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): MoveKey => ({
  key,
  shiftKey,
  ctrlKey: ctrlKey || metaKey,
});

/** Rows and columns may have become fewer since. */
function clamped(
  { active, far }: Selection,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Selection {
  const inside = ({ row, column }: Position): Position => ({
    row: Math.max(0, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  });
  return { active: inside(active), far: inside(far) };
}
