import type { News as OneNews, ProjectNews } from '../../shared/history/index.ts';
import { isolate } from '../../shared/text/index.ts';
import { useLiveQuery } from '../engine/index.ts';
import { ownDirection, useWords, type Words } from '../language/index.ts';
import { percentText } from '../projects/index.ts';
import classes from './home.module.css';
import { Panel } from './panel.tsx';

/** Projects told; the others are counted. */
const TOLD = 7;
/** News told of one project. */
const OF_ONE = 3;

/** What is new since the last day on which somebody sat here: nothing to click, it is simply there. */
export function News() {
  const { t, day } = useWords();
  const { data } = useLiveQuery('history.sinceYesterday', { limit: TOLD });
  if (data === undefined) return null;
  return (
    <Panel
      title={data.day === null ? t('home:news.title') : t('home:news.since', { day: day(data.day) })}
      aside={data.total > 0 ? t('home:news.total', { count: data.total }) : undefined}
    >
      {data.total === 0 ? (
        <p className={classes.calm}>{t(data.since === null ? 'home:news.firstDay' : 'home:news.none')}</p>
      ) : (
        <ul className={classes.rows}>
          {data.projects.map((project) => (
            <NewsRow key={project.project.id} news={project} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function NewsRow({ news: { project, news } }: { readonly news: ProjectNews }) {
  const words = useWords();
  const title = words.text(project.title);
  return (
    <li>
      <a href={`#/projects/${project.id}`} className={classes.row}>
        <span className={classes.rowMain}>
          <span className={classes.rowTitle} {...ownDirection(title)}>
            {title}
          </span>
          <span className={classes.rowReason}>
            {news
              .slice(0, OF_ONE)
              .map((one) => sentenceOf(one, words))
              .join(words.t('home:news.join'))}
          </span>
        </span>
      </a>
    </li>
  );
}

function sentenceOf(news: OneNews, { t, text, day }: Words): string {
  switch (news.kind) {
    case 'condition':
      return t('home:news.condition', {
        before: t(`vocabulary:condition.${news.before}`),
        after: t(`vocabulary:condition.${news.after}`),
      });
    case 'stopOrder':
      return news.reason === ''
        ? t('home:news.stopOrder', { day: day(news.on) })
        : t('home:news.stopOrderFor', { day: day(news.on), reason: isolate(news.reason) });
    case 'resumeOrder':
      return t('home:news.resumeOrder', { day: day(news.on) });
    case 'constraint':
      return t('home:news.constraint', { category: t(`vocabulary:constraintCategory.${news.category}`) });
    case 'milestone':
      return t('home:news.milestone', { title: isolate(text(news.title)), day: day(news.on) });
    case 'progress':
      return news.before === null
        ? t('home:news.progress', { percent: isolate(percentText(news.percent)) })
        : t('home:news.progressFrom', {
            before: isolate(percentText(news.before)),
            percent: isolate(percentText(news.percent)),
          });
    case 'created':
    case 'removed':
      return t(`home:news.${news.kind}`);
    case 'changed':
      return t('home:news.changed', { count: news.documents });
  }
}
