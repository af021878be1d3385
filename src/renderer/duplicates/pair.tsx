import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { formatAmount } from '../../shared/amounts/index.ts';
import type { DuplicatePair, DuplicateSide } from '../../shared/contract/index.ts';
import { isolate } from '../../shared/text/index.ts';
import { useCommand } from '../engine/index.ts';
import { useAppState } from '../frame/index.ts';
import { BilingualText, Foreign, useWords } from '../language/index.ts';
import { useNotices } from '../notices/index.ts';
import classes from './duplicates.module.css';

/** Two projects side by side, with what tells them apart and what can be done. */
export function Pair({ pair }: { readonly pair: DuplicatePair }) {
  const { t, text } = useWords();
  const notices = useNotices();
  const merge = useCommand('projects.merge');
  const unmerge = useCommand('projects.unmerge');
  const notSame = useCommand('projects.notSame');
  const { a, b, reason } = pair;
  const busy = merge.running || notSame.running;

  async function keep(kept: DuplicateSide, other: DuplicateSide): Promise<void> {
    if ((await merge.run({ keep: kept.id, merge: other.id })) === null) return;
    const message = t('duplicates:merged', { title: isolate(text(kept.title)) });
    notices.undoable(message, () => void unmerge.run({ id: other.id }));
  }

  async function tellApart(): Promise<void> {
    if ((await notSame.run({ a: a.id, b: b.id, same: false })) === null) return;
    notices.undoable(t('duplicates:toldApart'), () => void notSame.run({ a: a.id, b: b.id, same: true }));
  }

  return (
    <li className={classes.pair}>
      <div className={classes.pairHead}>
        <span className={classes.reason}>{t(`import:duplicates.reason.${reason}`)}</span>
        <Button size="compact-sm" variant="subtle" color="gray" disabled={busy} onClick={() => void tellApart()}>
          {t('duplicates:apart')}
        </Button>
      </div>
      <div className={classes.sides}>
        <Side side={a} busy={busy} onKeep={() => void keep(a, b)} />
        <Side side={b} busy={busy} onKeep={() => void keep(b, a)} />
      </div>
    </li>
  );
}

interface SideProps {
  readonly side: DuplicateSide;
  readonly busy: boolean;
  readonly onKeep: () => void;
}

function Side({ side, busy, onKeep }: SideProps) {
  const { t, text, locale } = useWords();
  const communes = useAppState().office?.communes.filter(({ id }) => side.communes.includes(id)) ?? [];
  const lines: readonly (readonly [string, string])[] = [
    [t('import:field.commune'), communes.map(({ name }) => text(name)).join(locale === 'ar' ? '، ' : ', ')],
    [t('import:field.place'), side.place],
    [t('import:field.phase'), t(`vocabulary:phase.${side.phase}`)],
    [t('import:field.estimatedCost'), side.estimatedCost === null ? '' : formatAmount(side.estimatedCost, locale)],
    [t('import:field.contractNumber'), side.contracts.join(' ; ')],
  ];
  return (
    <div className={classes.side}>
      <Link href={`/projects/${side.id}`} className={classes.sideTitle ?? ''}>
        <BilingualText value={side.title} />
      </Link>
      <span id={`reference-${side.id}`} className={classes.soft}>
        <Foreign>{side.reference}</Foreign>
      </span>
      <dl className={classes.facts}>
        {lines
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <Foreign>{value}</Foreign>
              </dd>
            </div>
          ))}
        <div>
          <dt>{t('duplicates:recorded')}</dt>
          <dd>{t('duplicates:documents', { count: side.documents })}</dd>
        </div>
      </dl>
      <Button size="sm" variant="light" disabled={busy} aria-describedby={`reference-${side.id}`} onClick={onKeep}>
        {t('duplicates:keep')}
      </Button>
    </div>
  );
}
