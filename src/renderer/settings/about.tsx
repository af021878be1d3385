import about from '../../../package.json' with { type: 'json' };
import { Emblem } from '../frame/index.ts';
import { useWords } from '../language/index.ts';
import classes from './settings.module.css';

export function About() {
  const { t } = useWords();
  return (
    <section className={classes.about} aria-label={t('settings:about.title')}>
      <Emblem size={44} />
      <div>
        <p className={classes.label}>
          {t('common:appName')} <bdi>{about.version}</bdi>
        </p>
        <p className={classes.help}>
          {t('settings:about.text')} <bdi>{about.license}</bdi>
        </p>
      </div>
    </section>
  );
}
