import { IconArrowLeft, IconArrowRight, IconChevronDown, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { ImportDoubt } from '../../shared/contract/index.ts';
import { Foreign, useWords } from '../language/index.ts';
import { type DoubtItem, doubtItems } from './doubt-items.ts';
import classes from './import.module.css';

/** Height of a line in pixels. */
const LINE = 44;
/** Lines shown at once before the list scrolls by itself. */
const MOST_LINES = 12;

/** Up to this many doubts are all shown; more of them begin as a list of kinds. */
const SHOWN_AT_ONCE = 50;

const openedAtFirst = (doubts: readonly ImportDoubt[]): ReadonlySet<string> =>
  new Set(doubts.length > SHOWN_AT_ONCE ? [] : doubts.map((doubt) => doubt.code));

/** Everything doubtful, by kind: which row and cell, what was read, why it is doubtful, what accepting takes. */
export function Doubts({ doubts }: { readonly doubts: readonly ImportDoubt[] }) {
  const { t } = useWords();
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => openedAtFirst(doubts));
  const items = useMemo(() => doubtItems(doubts, opened), [doubts, opened]);
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => LINE,
    overscan: 10,
  });
  if (doubts.length === 0) return null;

  const toggle = (code: string) =>
    setOpened((before) => {
      const after = new Set(before);
      if (!after.delete(code)) after.add(code);
      return after;
    });

  return (
    <div className={classes.card}>
      <h2 className={classes.cardTitle}>{t('common:importScreen.doubts.title')}</h2>
      <p className={classes.explanation}>{t('common:importScreen.doubts.text')}</p>
      <section
        ref={scroll}
        className={classes.doubts}
        style={{ blockSize: Math.min(items.length, MOST_LINES) * LINE }}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('common:importScreen.doubts.title')}
      >
        <ul className={classes.doubtList} style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((line) => {
            const item = items[line.index];
            return (
              <li key={line.key} className={classes.doubtLine} style={{ transform: `translateY(${line.start}px)` }}>
                {item !== undefined && <Line item={item} onToggle={toggle} />}
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}

function Line({ item, onToggle }: { readonly item: DoubtItem; readonly onToggle: (code: string) => void }) {
  const { t, locale } = useWords();
  const Closed = locale === 'ar' ? IconChevronLeft : IconChevronRight;
  const Becomes = locale === 'ar' ? IconArrowLeft : IconArrowRight;
  if (item.kind === 'group')
    return (
      <button type="button" className={classes.group} aria-expanded={item.opened} onClick={() => onToggle(item.code)}>
        {item.opened ? <IconChevronDown size={17} aria-hidden /> : <Closed size={17} aria-hidden />}
        <span className={classes.why}>{t(`import:doubt.${item.code}`)}</span>
        <span className={classes.number}>{item.count}</span>
      </button>
    );
  const { row, column, value, proposal } = item.doubt;
  return (
    <div className={classes.doubt}>
      <span className={classes.cellName}>{t('common:importScreen.doubts.row', { row })}</span>
      <Foreign className={classes.cellName}>{column}</Foreign>
      <Foreign className={classes.value}>{value}</Foreign>
      <Becomes size={15} aria-label={t('common:importScreen.doubts.becomes')} className={classes.becomes} />
      {proposal === '' ? (
        <span className={classes.left}>{t('common:importScreen.doubts.empty')}</span>
      ) : (
        <Foreign className={classes.proposal}>{proposal}</Foreign>
      )}
    </div>
  );
}
