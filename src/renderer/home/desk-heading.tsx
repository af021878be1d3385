import type { ReactNode } from 'react';
import { ScreenTitle, useAppState } from '../frame/index.ts';
import { useWords } from '../language/index.ts';
import classes from './home.module.css';

/** The day as the title, since that is what a desk is about, and whose desk it is beside it. */
export function DeskHeading({ children }: { readonly children: ReactNode }) {
  const { longDay } = useWords();
  const { today } = useAppState();
  return (
    <header className={classes.heading}>
      <ScreenTitle>{longDay(today)}</ScreenTitle>
      <div className={classes.headingTools}>{children}</div>
    </header>
  );
}
