import { IconCircleCheck } from '@tabler/icons-react';
import type { Finding } from '../../../shared/alerts/index.ts';
import { LevelBadge } from '../../alerts/index.ts';
import { BilingualText, useWords } from '../../language/index.ts';
import { GiveAlert, useGivenAlerts } from '../../tasks/index.ts';
import classes from './page.module.css';

/** What the rules find today, each with the sentence that says why. */
export function Findings({ project, findings }: { readonly project: string; readonly findings: readonly Finding[] }) {
  const { t, text } = useWords();
  const given = useGivenAlerts(project);
  return (
    <section className={classes.findings} aria-label={t('projects:findings.title')}>
      {findings.length === 0 ? (
        <p className={classes.calm}>
          <IconCircleCheck size={18} stroke={1.8} aria-hidden />
          {t('projects:findings.none')}
        </p>
      ) : (
        <ul className={classes.findingList}>
          {findings.map((finding) => (
            <li key={finding.id} className={classes.finding} data-level={finding.level}>
              <LevelBadge level={finding.level} />
              <span>
                <BilingualText value={finding.explain} />
              </span>
              <GiveAlert alert={finding.id} about={text(finding.explain)} given={given.get(finding.id)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
