import { NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Centimes } from '../../shared/amounts/index.ts';
import { useWords } from '../language/index.ts';
import { centimesOf, dirhamsOf } from './dirhams.ts';

export interface AmountInputProps {
  readonly label: ReactNode;
  readonly value: Centimes | null;
  readonly onChange: (value: Centimes | null) => void;
  readonly error?: ReactNode;
}

/** An amount typed in dirhams and kept in centimes. */
export function AmountInput({ label, value, onChange, error }: AmountInputProps) {
  const { t } = useWords();
  return (
    <NumberInput
      label={label}
      description={t('projects:amountHint')}
      value={value === null ? '' : dirhamsOf(value)}
      onChange={(dirhams) => onChange(centimesOf(dirhams))}
      min={0}
      allowNegative={false}
      decimalScale={2}
      decimalSeparator=","
      allowedDecimalSeparators={['.', ',']}
      thousandSeparator={'\u00a0'}
      hideControls
      error={error}
    />
  );
}
