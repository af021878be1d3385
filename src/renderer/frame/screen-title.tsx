import { type ReactNode, useEffect, useRef } from 'react';
import classes from './frame.module.css';

let screensShown = 0;

/** The heading of a screen. After the first screen it takes the focus, so that a screen reader says where one is. */
export function ScreenTitle({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    screensShown += 1;
    if (screensShown > 1) heading.current?.focus();
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={classes.title}>
      {children}
    </h1>
  );
}
