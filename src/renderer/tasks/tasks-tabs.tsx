import { Link } from 'wouter';
import { useWords } from '../language/index.ts';
import classes from './tasks.module.css';

/** The pages of this place; their names are `tasks:tab.<name>`. */
const TABS = [
  { name: 'tasks', path: '/tasks' },
  { name: 'meetings', path: '/tasks/meetings' },
  { name: 'people', path: '/tasks/people' },
] as const;

export function TasksTabs({ present }: { readonly present: (typeof TABS)[number]['name'] }) {
  const { t } = useWords();
  return (
    <nav className={classes.tabs} aria-label={t('tasks:tab.label')}>
      {TABS.map(({ name, path }) => (
        <Link key={name} href={path} className={classes.tab ?? ''} aria-current={name === present ? 'page' : undefined}>
          {t(`tasks:tab.${name}`)}
        </Link>
      ))}
    </nav>
  );
}
