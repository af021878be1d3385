import { useState } from 'react';
import { formatSum } from '../../shared/amounts/index.ts';
import type { BoardGroup } from '../../shared/board/index.ts';
import { Foreign, useWords } from '../language/index.ts';
import classes from './board.module.css';

export interface BreakdownProps<Key extends string> {
  readonly title: string;
  readonly groups: readonly BoardGroup<Key>[];
  readonly nameOf: (key: Key) => string;
  /** Opens the projects of a group; left out where the list knows no such filter. */
  readonly onOpen?: (key: Key) => void;
}

/** As many as are taken in at a glance. */
const SHOWN = 8;

/** Bars that are a table: what sighted people compare at a glance is read out cell by cell to everybody else. */
export function Breakdown<Key extends string>({ title, groups, nameOf, onOpen }: BreakdownProps<Key>) {
  const { t, locale } = useWords();
  const [whole, setWhole] = useState(false);
  if (groups.length === 0) return null;
  const most = Math.max(...groups.map(({ count }) => count));
  const shown = whole ? groups : groups.slice(0, SHOWN);
  return (
    <section className={classes.card} aria-label={title}>
      <h2 className={classes.cardTitle}>{title}</h2>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('board:name')}</th>
            <th scope="col" className={classes.number}>
              {t('board:column.count')}
            </th>
            <th scope="col" className={classes.number}>
              {t('board:column.amount')}
            </th>
            <th scope="col">{t('board:column.percent')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((group) => (
            <tr key={group.key}>
              <th scope="row" className={classes.name}>
                {onOpen === undefined ? (
                  <Foreign>{nameOf(group.key)}</Foreign>
                ) : (
                  <button type="button" className={classes.open} onClick={() => onOpen(group.key)}>
                    <Foreign>{nameOf(group.key)}</Foreign>
                  </button>
                )}
                <span className={classes.track} aria-hidden>
                  <span className={classes.fill} style={{ inlineSize: `${(group.count / most) * 100}%` }}>
                    <span
                      className={classes.wanting}
                      style={{ inlineSize: `${(group.wanting / group.count) * 100}%` }}
                    />
                  </span>
                </span>
              </th>
              <td className={classes.number}>{group.count}</td>
              <td className={classes.number}>
                <bdi>{formatSum(group.amount, locale)}</bdi>
              </td>
              <td>
                <Percent percent={group.percent} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {groups.length > SHOWN && !whole && (
        <button type="button" className={classes.more} onClick={() => setWhole(true)}>
          {t('board:all', { count: groups.length })}
        </button>
      )}
    </section>
  );
}

function Percent({ percent }: { readonly percent: number | null }) {
  if (percent === null) return <span aria-hidden>–</span>;
  return (
    <span className={classes.percent}>
      <span className={classes.percentTrack} aria-hidden>
        <span className={classes.percentFill} style={{ inlineSize: `${percent}%` }} />
      </span>
      <bdi>{`${Math.round(percent)}\u00a0%`}</bdi>
    </span>
  );
}
