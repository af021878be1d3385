import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useMemo, useState } from 'react';
import type { Place } from '../../shared/contract/index.ts';
import { fold } from '../../shared/text/index.ts';
import { useCommand, useEngine } from '../engine/index.ts';
import { useWords } from '../language/index.ts';
import classes from './setup.module.css';

export interface NewOfficeProps {
  readonly door: 'empty' | 'import';
  /** Just before the office exists: the application opens by itself as soon as it does. */
  readonly onCreate: () => void;
  readonly onBack: () => void;
}

export function NewOffice({ door, onCreate, onBack }: NewOfficeProps) {
  const { t, text } = useWords();
  const provinces = useProvinces();
  const create = useCommand('setup.createOffice');
  const [name, setName] = useState({ ar: '', fr: '' });
  const [province, setProvince] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const nameless = name.ar.trim() === '' && name.fr.trim() === '';

  const choices = useMemo(
    () => provinces.map((place) => ({ value: place.id, label: text(place.name) })),
    [provinces, text],
  );
  const folded = useMemo(
    () => new Map(provinces.map((place) => [place.id, fold(`${place.name.ar} ${place.name.fr}`)])),
    [provinces],
  );

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (nameless || province === null) return;
    onCreate();
    void create.run({ name, province });
  }

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <h1 className={classes.title}>{t(`setup:door.${door}.title`)}</h1>
      <p className={classes.lead}>{t('setup:office.lead')}</p>
      <TextInput
        label={t('setup:office.nameAr')}
        placeholder={t('setup:office.nameArHint')}
        lang="ar"
        dir="rtl"
        maxLength={200}
        autoFocus
        value={name.ar}
        error={tried && nameless ? t('setup:office.nameMissing') : undefined}
        onChange={(event) => setName({ ...name, ar: event.currentTarget.value })}
      />
      <TextInput
        label={t('setup:office.nameFr')}
        placeholder={t('setup:office.nameFrHint')}
        lang="fr"
        dir="ltr"
        maxLength={200}
        value={name.fr}
        onChange={(event) => setName({ ...name, fr: event.currentTarget.value })}
      />
      <Select
        label={t('setup:office.province')}
        placeholder={t('setup:office.provinceHint')}
        data={choices}
        searchable
        required
        value={province}
        error={tried && province === null ? t('setup:office.provinceMissing') : undefined}
        onChange={setProvince}
        nothingFoundMessage={t('common:nothingFound')}
        filter={({ options, search }) =>
          options.filter((option) => 'value' in option && folded.get(option.value)?.includes(fold(search)))
        }
        comboboxProps={{ shadow: 'md' }}
      />
      <div className={classes.actions}>
        <Button type="submit" size="md" loading={create.running}>
          {t(door === 'import' ? 'setup:office.createAndImport' : 'setup:office.create')}
        </Button>
        <Button variant="subtle" color="gray" size="md" onClick={onBack}>
          {t('setup:office.back')}
        </Button>
      </div>
    </form>
  );
}

function useProvinces(): readonly Place[] {
  const engine = useEngine();
  const [provinces, setProvinces] = useState<readonly Place[]>([]);
  useEffect(() => {
    let wanted = true;
    const ask = (): Promise<void> =>
      engine.call('setup.provinces', {}).then(
        (places) => {
          if (wanted) setProvinces(places);
        },
        // Nothing was changed by asking: ask the next engine again.
        (error) => (wanted && error.retry === true ? ask() : undefined),
      );
    void ask();
    return () => {
      wanted = false;
    };
  }, [engine]);
  return provinces;
}
