import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './frame.module.css';

export interface EmptyStateProps {
  readonly icon: Icon;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** Where there is nothing yet: says what would be here and how to get it. */
export function EmptyState({ icon: IconOfState, title, text, children }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <span className={classes.emptyIcon}>
        <IconOfState size={34} stroke={1.4} aria-hidden />
      </span>
      <h2 className={classes.emptyTitle}>{title}</h2>
      <p className={classes.emptyText}>{text}</p>
      {children !== undefined && <div className={classes.emptyActions}>{children}</div>}
    </div>
  );
}
