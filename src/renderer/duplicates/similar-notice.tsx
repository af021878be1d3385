import { IconArrowsJoin } from '@tabler/icons-react';
import { Link } from 'wouter';
import { useLiveQuery } from '../engine/index.ts';
import { BilingualText, Foreign, useWords } from '../language/index.ts';
import classes from './duplicates.module.css';

/** Projects named on a page; the screen of duplicates shows the others. */
const NAMED = 3;

/** On a project's page: others with the same object at the same place, or the same contract (الالتقائية). */
export function SimilarNotice({ project }: { readonly project: string }) {
  const { t } = useWords();
  const { data = [] } = useLiveQuery('projects.similar', { id: project });
  if (data.length === 0) return null;
  return (
    <section className={classes.notice} aria-label={t('duplicates:notice')}>
      <IconArrowsJoin size={20} stroke={1.6} aria-hidden />
      <div>
        <p className={classes.noticeTitle}>{t('duplicates:notice')}</p>
        <ul className={classes.noticeList}>
          {data.slice(0, NAMED).map(({ id, reference, title, reason }) => (
            <li key={id}>
              <Link href={`/projects/${id}`}>
                <Foreign>{reference}</Foreign> <BilingualText value={title} />
              </Link>
              <span className={classes.soft}>{t(`import:duplicates.reason.${reason}`)}</span>
            </li>
          ))}
        </ul>
        <Link href="/import/duplicates">{t('duplicates:open')}</Link>
      </div>
    </section>
  );
}
