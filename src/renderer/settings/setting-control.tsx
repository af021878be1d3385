import { NumberInput, SegmentedControl, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { SETTINGS, type SettingKey, type Settings } from '../../shared/settings/index.ts';
import { DayInput } from '../dates/index.ts';
import { CommuneChoice } from '../frame/index.ts';
import { useWords } from '../language/index.ts';
import classes from './settings.module.css';

type Value = Settings[SettingKey];

interface ControlProps {
  readonly name: SettingKey;
  readonly label: string;
  /** Identifier of the element that explains the setting. */
  readonly help: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** A setting's control, by the kind of its row. */
export function SettingControl(props: ControlProps) {
  const { name, label, help, value, onChange } = props;
  switch (SETTINGS[name].control) {
    case 'flag':
      return (
        <Switch
          aria-label={label}
          aria-describedby={help}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'choice':
      return <Choice {...props} />;
    case 'commune':
      return <CommuneChoice label={label} value={typeof value === 'string' ? value : null} onChange={onChange} />;
    case 'number':
      return <Days key={String(value)} {...props} />;
    case 'text':
      return <Line key={String(value)} {...props} />;
    case 'day':
      return (
        <div className={classes.field}>
          <DayInput aria-label={label} value={typeof value === 'string' ? value : null} onChange={onChange} />
        </div>
      );
  }
}

function Choice({ name, label, value, onChange }: ControlProps) {
  const { t } = useWords();
  const { schema } = SETTINGS[name];
  const words = 'options' in schema ? schema.options : [];
  return (
    <SegmentedControl
      aria-label={label}
      value={String(value)}
      onChange={(chosen) => onChange(words.find((word) => word === chosen) ?? null)}
      data={words.map((word) => ({ value: word, label: t(`settings:${name}.${word}`) }))}
    />
  );
}

/** A number of days, kept when the person has finished with it. */
function Days({ name, label, help, value, onChange }: ControlProps) {
  const { t } = useWords();
  const [draft, setDraft] = useState<string | number>(Number(value));
  const { schema } = SETTINGS[name];
  const bounds = 'minValue' in schema ? { min: schema.minValue ?? 0, max: schema.maxValue ?? 0 } : { min: 0, max: 0 };
  return (
    <NumberInput
      className={classes.days ?? ''}
      aria-label={label}
      aria-describedby={help}
      {...bounds}
      clampBehavior="blur"
      allowDecimal={false}
      suffix={` ${t('settings:daysUnit', { count: Number(draft) })}`}
      value={draft}
      onChange={setDraft}
      onBlur={() => {
        if (typeof draft !== 'number') setDraft(Number(value));
        else if (draft !== value) onChange(Math.min(bounds.max, Math.max(bounds.min, draft)));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}

/** A line of text, kept when the person has finished with it. */
function Line({ label, help, value, onChange }: ControlProps) {
  const [draft, setDraft] = useState(String(value ?? ''));
  return (
    <TextInput
      className={classes.field ?? ''}
      aria-label={label}
      aria-describedby={help}
      maxLength={80}
      dir="auto"
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => {
        if (draft !== value) onChange(draft.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
