import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { newId } from '../../../shared/ids/index.ts';
import { directionOf, useWords } from '../../language/index.ts';
import { AmountInput } from '../amount-input.tsx';
import classes from './form.module.css';
import type { Sheet } from './sheet-fields.ts';

export interface PartnersInputProps {
  readonly partners: Sheet['partners'];
  readonly error: string | undefined;
  readonly onChange: (partners: Sheet['partners']) => void;
}

/** Who pays how much. */
export function PartnersInput({ partners, error, onChange }: PartnersInputProps) {
  const { t } = useWords();
  const change = (id: string, values: Partial<Sheet['partners'][number]>) =>
    onChange(partners.map((partner) => (partner.id === id ? { ...partner, ...values } : partner)));

  return (
    <div className={classes.wide}>
      <p className={classes.inputLabel}>{t('projects:field.partners')}</p>
      {partners.map((partner) => (
        <div key={partner.id} className={classes.partner}>
          <TextInput
            label={t('projects:partner.name')}
            dir={directionOf(partner.name)}
            maxLength={300}
            value={partner.name}
            onChange={(event) => change(partner.id, { name: event.currentTarget.value })}
          />
          <AmountInput
            label={t('projects:partner.contribution')}
            value={partner.contribution}
            onChange={(contribution) => change(partner.id, { contribution })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('projects:partner.remove', { name: partner.name })}
            onClick={() => onChange(partners.filter((other) => other.id !== partner.id))}
          >
            <IconTrash size={18} stroke={1.6} />
          </ActionIcon>
        </div>
      ))}
      {error !== undefined && <p className={classes.error}>{error}</p>}
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange([...partners, { id: newId(), name: '', contribution: null }])}
      >
        {t('projects:partner.add')}
      </Button>
    </div>
  );
}
