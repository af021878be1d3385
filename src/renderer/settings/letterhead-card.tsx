import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { IconDeviceFloppy, IconRestore } from '@tabler/icons-react';
import { useState } from 'react';
import { type Letterhead, letterheadLines, TERRITORY_KINDS } from '../../shared/letterhead/index.ts';
import { DIRECTION, LOCALES, type Locale } from '../../shared/locale/index.ts';
import { useCommand, useLiveQuery } from '../engine/index.ts';
import { useWords } from '../language/index.ts';
import { useNotices } from '../notices/index.ts';
import classes from './letterhead.module.css';
import shared from './settings.module.css';

/** The header of everything the office prints, in both languages, with what it will look like. */
export function LetterheadCard() {
  const { data } = useLiveQuery('letterhead', {});
  if (data === undefined) return null;
  // Another header from elsewhere, such as the proposal brought back, begins the form anew.
  return <Form key={JSON.stringify(data.letterhead)} initial={data.letterhead} kept={data.kept} />;
}

function Form({ initial, kept }: { readonly initial: Letterhead; readonly kept: boolean }) {
  const { t } = useWords();
  const notices = useNotices();
  const save = useCommand('letterhead.save');
  const forget = useCommand('letterhead.forget');
  const [draft, setDraft] = useState(initial);
  const { territory } = draft;
  const changed = draft !== initial;

  const lines = (part: 'above' | 'below', locale: Locale) => (
    <Textarea
      key={`${part}-${locale}`}
      label={t(`papers:editor.${part}.${locale}`)}
      autosize
      minRows={2}
      dir={DIRECTION[locale]}
      lang={locale}
      value={draft[part][locale].join('\n')}
      onChange={(event) =>
        setDraft({ ...draft, [part]: { ...draft[part], [locale]: event.currentTarget.value.split('\n').slice(0, 8) } })
      }
    />
  );

  return (
    <section className={shared.card} aria-label={t('papers:editor.title')}>
      <h2 className={shared.cardTitle}>{t('papers:editor.title')}</h2>
      <p className={shared.help}>{t('papers:editor.help')}</p>
      <div className={classes.preview} dir="rtl">
        {LOCALES.map((locale) => (
          <div key={locale} lang={`${locale}-MA`} dir={DIRECTION[locale]}>
            {letterheadLines(draft, locale).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        ))}
      </div>
      <div className={classes.fields}>
        {LOCALES.map((locale) => lines('above', locale))}
        {territory !== null && (
          <>
            <SegmentedControl
              className={classes.kind ?? ''}
              aria-label={t('papers:editor.kind')}
              value={territory.kind}
              onChange={(value) => {
                const kind = TERRITORY_KINDS.find((other) => other === value) ?? 'province';
                setDraft({ ...draft, territory: { ...territory, kind } });
              }}
              data={TERRITORY_KINDS.map((value) => ({ value, label: t(`papers:editor.kinds.${value}`) }))}
            />
            {LOCALES.map((locale) => (
              <TextInput
                key={locale}
                label={t(`papers:editor.name.${locale}`)}
                dir={DIRECTION[locale]}
                lang={locale}
                maxLength={200}
                value={territory.name[locale]}
                onChange={(event) => {
                  const name = { ...territory.name, [locale]: event.currentTarget.value };
                  setDraft({ ...draft, territory: { ...territory, name } });
                }}
              />
            ))}
          </>
        )}
        {LOCALES.map((locale) => lines('below', locale))}
      </div>
      <div className={classes.acts}>
        {kept && (
          <Button
            variant="default"
            leftSection={<IconRestore size={17} aria-hidden />}
            onClick={() => void forget.run({})}
          >
            {t('papers:editor.forget')}
          </Button>
        )}
        <Button
          leftSection={<IconDeviceFloppy size={17} aria-hidden />}
          disabled={!changed}
          loading={save.running}
          onClick={() =>
            void save.run(draft).then((outcome) => {
              if (outcome !== null) notices.done(t('papers:editor.saved'));
            })
          }
        >
          {t('common:save')}
        </Button>
      </div>
    </section>
  );
}
