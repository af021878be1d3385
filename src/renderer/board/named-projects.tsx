import { Link } from 'wouter';
import type { BoardProject } from '../../shared/board/index.ts';
import { BilingualText, useWords } from '../language/index.ts';
import { CommuneNames, ConditionBadge } from '../projects/index.ts';
import classes from './board.module.css';

export interface NamedProjectsProps {
  readonly kind: 'late' | 'silent';
  readonly projects: readonly BoardProject[];
  readonly total: number;
  /** Days of silence after which a project is named. */
  readonly days: number;
}

/** The projects that the board names: whom to ask first. */
export function NamedProjects({ kind, projects, total, days }: NamedProjectsProps) {
  const { t, day } = useWords();
  if (projects.length === 0) return null;
  const title = t(`board:${kind}`, { days });
  return (
    <section className={classes.card} aria-label={title}>
      <h2 className={classes.cardTitle}>
        {title} {total > projects.length && <span className={classes.total}>{total}</span>}
      </h2>
      <ol className={classes.projects}>
        {projects.map((project) => (
          <li key={project.id}>
            <Link href={`/projects/${project.id}`} className={classes.project ?? ''}>
              <BilingualText value={project.title} />
            </Link>
            <span className={classes.about}>
              <ConditionBadge condition={project.condition} />
              <CommuneNames ids={project.communes} />
              <span>
                {kind === 'late'
                  ? t('projects:late', { count: project.daysLate })
                  : project.silentSince !== null && day(project.silentSince)}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
