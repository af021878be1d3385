import { DESKS, type Desk } from '../../shared/desks/index.ts';
import { useWords } from '../language/index.ts';
import classes from './home.module.css';

export interface DeskSwitchProps {
  readonly value: Desk;
  readonly onChange: (desk: Desk) => void;
}

/** Whose desk this is. Plain radio buttons: they are in the first picture that is painted. */
export function DeskSwitch({ value, onChange }: DeskSwitchProps) {
  const { t } = useWords();
  return (
    <fieldset className={classes.desks}>
      <legend className={classes.hidden}>{t('home:desk.label')}</legend>
      {DESKS.map((desk) => (
        <label key={desk} className={classes.desk} data-chosen={desk === value || undefined}>
          <input type="radio" name="desk" value={desk} checked={desk === value} onChange={() => onChange(desk)} />
          {t(`home:desk.${desk}`)}
        </label>
      ))}
    </fieldset>
  );
}
