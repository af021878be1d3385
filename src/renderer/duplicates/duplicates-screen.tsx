import { IconArrowLeft, IconArrowRight, IconCircleCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link } from 'wouter';
import type { DuplicatePair } from '../../shared/contract/index.ts';
import { useLiveQuery } from '../engine/index.ts';
import { EmptyState, ScreenLoading, ScreenTitle } from '../frame/index.ts';
import { useWords } from '../language/index.ts';
import { sentenceOf } from '../notices/index.ts';
import classes from './duplicates.module.css';
import { Pair } from './pair.tsx';

/** Projects of the office that may be one and the same: merge them, or say that they are not. */
export default function DuplicatesScreen() {
  const { t, locale } = useWords();
  const { data, error } = useLiveQuery('projects.duplicates', {});
  const answered = data !== undefined;
  useEffect(() => {
    if (answered) document.documentElement.dataset.ready = 'true';
  }, [answered]);
  const Back = locale === 'ar' ? IconArrowRight : IconArrowLeft;

  return (
    <div className={classes.scroll}>
      <div className={classes.page}>
        <Link href="/import" className={classes.back ?? ''}>
          <Back size={16} aria-hidden />
          {t('common:places.import')}
        </Link>
        <ScreenTitle>{t('duplicates:title')}</ScreenTitle>
        <p className={classes.text}>{t('duplicates:text')}</p>
        {error !== undefined && <p role="alert">{sentenceOf(error, t)}</p>}
        {data === undefined && error === undefined && <ScreenLoading />}
        {data?.pairs.length === 0 && (
          <EmptyState icon={IconCircleCheck} title={t('duplicates:none.title')} text={t('duplicates:none.text')} />
        )}
        {data !== undefined && data.pairs.length > 0 && (
          <>
            <output className={classes.soft}>{t('duplicates:count', { count: data.count })}</output>
            <ul className={classes.pairs}>
              {data.pairs.map((pair) => (
                <Pair key={keyOf(pair)} pair={pair} />
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}

const keyOf = ({ a, b }: DuplicatePair): string => `${a.id} ${b.id}`;
