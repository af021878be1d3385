import { Button, NativeSelect } from '@mantine/core';
import { IconCircleCheck, IconHelpCircle, IconHistory } from '@tabler/icons-react';
import type { ImportColumn, ImportPreview } from '../../shared/contract/index.ts';
import { Foreign, useWords } from '../language/index.ts';
import classes from './import.module.css';

export interface MappingProps {
  readonly preview: ImportPreview;
  readonly onChange: (column: number, field: string) => void;
  /** Proposes the columns anew, whatever was chosen the last time. */
  readonly onFresh: () => void;
}

/** Which column becomes which field, with examples, and whether the application is sure of it. */
export function Mapping({ preview, onChange, onFresh }: MappingProps) {
  const { t } = useWords();
  const fields = preview.fields.map((field) => ({ value: field, label: t(`import:field.${field}`) }));
  return (
    <section className={classes.card} aria-label={t('common:importScreen.mapping.title')}>
      <h2 className={classes.cardTitle}>{t('common:importScreen.mapping.title')}</h2>
      {preview.remembered && (
        <p className={classes.remembered}>
          <IconHistory size={18} stroke={1.6} aria-hidden />
          <span>{t('import:remembered.text')}</span>
          <Button size="compact-sm" variant="subtle" onClick={onFresh}>
            {t('import:remembered.fresh')}
          </Button>
        </p>
      )}
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('common:importScreen.mapping.column')}</th>
            <th scope="col">{t('common:importScreen.mapping.examples')}</th>
            <th scope="col">{t('common:importScreen.mapping.field')}</th>
            <th scope="col">{t('common:importScreen.mapping.confidence')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.columns.map((column) => (
            <tr key={column.index} data-skipped={column.field === 'skip' || undefined}>
              <th scope="row">
                <Foreign>{nameOf(column)}</Foreign>
              </th>
              <td className={classes.examples}>
                {column.examples.map((example, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two examples may be alike
                  <span key={index}>
                    <Foreign>{example}</Foreign>
                  </span>
                ))}
              </td>
              <td>
                <NativeSelect
                  size="sm"
                  aria-label={t('common:importScreen.mapping.fieldOf', { column: nameOf(column) })}
                  data={fields}
                  value={column.field}
                  onChange={(event) => onChange(column.index, event.currentTarget.value)}
                />
              </td>
              <td>
                <Confidence column={column} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The header's text, or the letter of the column as spreadsheets write it. */
function nameOf(column: ImportColumn): string {
  if (column.header.trim() !== '') return column.header;
  let letters = '';
  for (let rest = column.index; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

function Confidence({ column }: { readonly column: ImportColumn }) {
  const { t } = useWords();
  if (column.remembered)
    return (
      <span className={classes.sure}>
        <IconHistory size={17} stroke={1.8} aria-hidden />
        {t('import:remembered.column')}
      </span>
    );
  return column.confident ? (
    <span className={classes.sure}>
      <IconCircleCheck size={17} stroke={1.8} aria-hidden />
      {t('common:importScreen.mapping.sure')}
    </span>
  ) : (
    <span className={classes.unsure}>
      <IconHelpCircle size={17} stroke={1.8} aria-hidden />
      {t('common:importScreen.mapping.unsure')}
    </span>
  );
}
