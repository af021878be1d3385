import type { DivisionDesk, SilentCommune } from '../../shared/contract/index.ts';
import { useAppState } from '../frame/index.ts';
import { BilingualText, useWords } from '../language/index.ts';
import type { ListQuery } from '../projects/index.ts';
import classes from './home.module.css';
import { Panel } from './panel.tsx';

export interface SilentProps {
  readonly desk: DivisionDesk;
  readonly onList: (query: Partial<ListQuery>) => void;
}

/** Projects that nobody has said a word about, by commune: whom to call this morning. */
export function Silent({ desk, onList }: SilentProps) {
  const { t } = useWords();
  const { silent } = desk;
  const most = silent.communes[0]?.count ?? 1;
  return (
    <Panel
      title={t('home:silent.title', { days: silent.days })}
      aside={silent.total > 0 ? t('home:silent.total', { count: silent.total }) : undefined}
    >
      {silent.total === 0 ? (
        <p className={classes.calm}>{t('home:silent.none')}</p>
      ) : (
        <ul className={classes.bars}>
          {silent.communes.map((commune) => (
            <SilentRow key={commune.commune ?? ''} commune={commune} most={most} days={silent.days} onList={onList} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

interface SilentRowProps extends Pick<SilentProps, 'onList'> {
  readonly commune: SilentCommune;
  readonly most: number;
  readonly days: number;
}

function SilentRow({ commune: { commune, count, longest }, most, days, onList }: SilentRowProps) {
  const { t } = useWords();
  const place = useAppState().office?.communes.find(({ id }) => id === commune);
  return (
    <li>
      <button
        type="button"
        className={classes.bar}
        onClick={() => onList({ communes: commune === null ? [] : [commune], silentOver: days, sort: 'measuredOn' })}
      >
        <span className={classes.barName}>
          {place === undefined ? t('home:silent.noCommune') : <BilingualText value={place.name} />}
        </span>
        <span className={classes.barTrack} aria-hidden>
          <span className={classes.barFill} style={{ inlineSize: `${(count / most) * 100}%` }} />
        </span>
        <span className={classes.barCount}>{count}</span>
        <span className={classes.barNote}>
          {t('home:silent.longest', { span: t('home:days', { count: longest }) })}
        </span>
      </button>
    </li>
  );
}
