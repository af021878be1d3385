import { Button } from '@mantine/core';
import { IconFileSpreadsheet, IconUsersGroup } from '@tabler/icons-react';
import type { UpdateRecipient } from '../../shared/contract/index.ts';
import { isolate } from '../../shared/text/index.ts';
import { useEngine } from '../engine/index.ts';
import { EmptyState } from '../frame/index.ts';
import { BilingualText, useWords } from '../language/index.ts';
import { usePrinting } from '../printing/index.ts';
import classes from './update-sheets.module.css';

const KINDS = { commune: 'communes', service: 'services' } as const;

/** Everybody who can be sent a sheet, the most silent first; one click makes it. */
export function Recipients({ recipients }: { readonly recipients: readonly UpdateRecipient[] }) {
  const { t } = useWords();
  if (recipients.length === 0) {
    return (
      <EmptyState
        icon={IconUsersGroup}
        title={t('updateSheets:screen.none')}
        text={t('updateSheets:screen.noneText')}
      />
    );
  }
  return (
    <div className={classes.groups}>
      {(['commune', 'service'] as const).map((kind) => {
        const ofKind = recipients.filter((recipient) => recipient.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <section key={kind} className={classes.card} aria-label={t(`updateSheets:screen.${KINDS[kind]}`)}>
            <h2 className={classes.cardTitle}>{t(`updateSheets:screen.${KINDS[kind]}`)}</h2>
            <ul className={classes.list}>
              {ofKind.map((recipient) => (
                <Recipient key={recipient.key} recipient={recipient} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Recipient({ recipient }: { readonly recipient: UpdateRecipient }) {
  const { t, day, text, locale } = useWords();
  const engine = useEngine();
  const printing = usePrinting();
  const { kind, key, name, projects, silent, sentOn } = recipient;
  const make = () =>
    printing.save(() =>
      engine.call('updateSheets.make', {
        recipient: kind === 'commune' ? { kind, commune: key } : { kind, service: key },
        locale,
      }),
    );
  return (
    <li className={classes.recipient}>
      <div className={classes.recipientWords}>
        <span className={classes.name}>
          <BilingualText value={name} />
        </span>
        <span className={classes.meta}>
          {t('updateSheets:screen.projects', { count: projects })}
          {silent > 0 && (
            <>
              {' · '}
              <span className={classes.silent}>{t('updateSheets:screen.silent', { count: silent })}</span>
            </>
          )}
          {sentOn !== null && ` · ${t('updateSheets:screen.sentOn', { day: day(sentOn) })}`}
        </span>
      </div>
      <Button
        variant="default"
        size="compact-md"
        loading={printing.running}
        leftSection={<IconFileSpreadsheet size={17} aria-hidden />}
        aria-label={t('updateSheets:screen.makeFor', { recipient: isolate(text(name)) })}
        onClick={() => void make()}
      >
        {t('updateSheets:screen.make')}
      </Button>
    </li>
  );
}
