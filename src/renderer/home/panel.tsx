import type { ReactNode } from 'react';
import classes from './home.module.css';

export interface PanelProps {
  readonly title: string;
  /** A number or few words beside the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One question of the desk, with its answer. */
export function Panel({ title, aside, children }: PanelProps) {
  return (
    <section className={classes.panel} aria-label={title}>
      <div className={classes.panelHead}>
        <h2 className={classes.panelTitle}>{title}</h2>
        {aside !== undefined && <span className={classes.aside}>{aside}</span>}
      </div>
      {children}
    </section>
  );
}
