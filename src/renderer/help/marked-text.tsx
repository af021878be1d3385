import { useWords } from '../language/index.ts';
import classes from './help.module.css';
import { partsOf } from './parts.ts';

/** A line of the manual, with names of buttons and keys set apart. */
export function MarkedText({ children }: { readonly children: string }) {
  const { t } = useWords();
  return partsOf(children, t).map(({ kind, text, at }) => {
    if (kind === 'text') return text;
    if (kind === 'label')
      return (
        <b key={at} className={classes.label}>
          {text}
        </b>
      );
    return (
      <kbd key={at} dir="ltr" className={classes.key}>
        {text}
      </kbd>
    );
  });
}
