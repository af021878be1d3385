import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import {
  type Icon,
  IconAlertTriangle,
  IconCoins,
  IconFileCheck,
  IconMapPin,
  IconPencilPlus,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { ProjectPage } from '../../shared/contract/index.ts';
import type { JournalFact } from '../../shared/journal/index.ts';
import { useCommand } from '../engine/index.ts';
import { Foreign, useWords } from '../language/index.ts';
import { useNotices } from '../notices/index.ts';
import { openFact } from './asked.ts';
import { OpenMatters } from './open-matters.tsx';
import classes from './timeline.module.css';

/** Facts shown before the person asks for all of them. */
const RECENT = 6;

const ICONS: Readonly<Record<JournalFact['kind'], Icon>> = {
  visit: IconMapPin,
  serviceOrder: IconFileCheck,
  constraint: IconAlertTriangle,
  payment: IconCoins,
};
const KINDS = ['visit', 'serviceOrder', 'constraint', 'payment'] as const;

/** The journal of a project: what holds it up now, then what happened, newest first. */
export function Timeline({ page }: { readonly page: ProjectPage }) {
  const { t } = useWords();
  const [kind, setKind] = useState<JournalFact['kind'] | 'all'>('all');
  const [all, setAll] = useState(false);
  const { journal, project } = page;
  const present = KINDS.filter((one) => journal.some((fact) => fact.kind === one));
  const found = kind === 'all' ? journal : journal.filter((fact) => fact.kind === kind);
  const shown = all ? found : found.slice(0, RECENT);

  return (
    <section className={classes.card} aria-label={t('journal:journal')}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('journal:journal')}</h2>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-keyshortcuts="F"
          leftSection={<IconPencilPlus size={16} aria-hidden />}
          onClick={() => openFact({ project: project.id })}
        >
          {t('journal:title')}
        </Button>
      </div>
      <OpenMatters page={page} />
      {journal.length === 0 ? (
        <p className={classes.none}>{t('journal:none')}</p>
      ) : (
        <>
          {present.length > 1 && (
            <SegmentedControl
              size="xs"
              className={classes.filter ?? ''}
              aria-label={t('journal:kinds')}
              value={kind}
              data={(['all', ...present] as const).map((value) => ({ value, label: t(`journal:kind.${value}`) }))}
              onChange={setKind}
            />
          )}
          <ol className={classes.facts}>
            {shown.map((fact) => (
              <Fact key={fact.id} fact={fact} />
            ))}
          </ol>
          {found.length > RECENT && (
            <Button variant="subtle" size="compact-sm" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? t('projects:history.fewer') : t('journal:all', { count: found.length })}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function Fact({ fact }: { readonly fact: JournalFact }) {
  const { t, day } = useWords();
  const notices = useNotices();
  const withdraw = useCommand('journal.withdraw');
  const putBack = useCommand('journal.putBack');
  const FactIcon = ICONS[fact.kind];
  const { heading, details } = useFactWords(fact);

  async function take(): Promise<void> {
    if ((await withdraw.run({ ids: [fact.id] })) === null) return;
    notices.undoable(t('journal:withdrawn'), () => void putBack.run({ ids: [fact.id] }));
  }

  return (
    <li className={classes.fact}>
      <FactIcon size={18} stroke={1.6} aria-hidden />
      <span className={classes.day}>{day(fact.on)}</span>
      <span className={classes.words}>
        <strong>{heading}</strong>
        {details.map((detail) => (
          <Foreign key={detail} className={classes.prose}>
            {detail}
          </Foreign>
        ))}
        {fact.kind === 'constraint' && fact.closedOn !== null && (
          <span className={classes.aside}>{t('journal:liftedOn', { day: day(fact.closedOn) })}</span>
        )}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        className={classes.quiet}
        aria-label={t('journal:withdraw', { heading, day: day(fact.on) })}
        onClick={() => void take()}
      >
        <IconTrash size={15} stroke={1.6} />
      </ActionIcon>
    </li>
  );
}

/** A fact in words: what it is, and what was written about it. */
function useFactWords(fact: JournalFact): { readonly heading: string; readonly details: readonly string[] } {
  const { t, amount } = useWords();
  const written = (...texts: string[]): readonly string[] => [...new Set(texts.filter((text) => text.trim() !== ''))];
  const numbered = (heading: string, number: string): string =>
    number === '' ? heading : t('journal:numbered', { heading, number });
  switch (fact.kind) {
    case 'visit':
      return {
        heading: t('journal:kind.visit'),
        details: written(fact.participants, fact.observations, fact.instructions),
      };
    case 'serviceOrder': {
      const type = t(`vocabulary:serviceOrderType.${fact.type}`);
      const scoped =
        fact.type === 'stop'
          ? t('journal:scoped', { type, scope: t(`vocabulary:adjournmentScope.${fact.scope}`) })
          : type;
      return { heading: numbered(scoped, fact.number), details: written(fact.reason) };
    }
    case 'constraint':
      return {
        heading: t(`vocabulary:constraintCategory.${fact.category}`),
        details: written(fact.description, fact.responsible, fact.action),
      };
    case 'payment':
      return {
        heading: numbered(t(`vocabulary:paymentStage.${fact.stage}`), fact.number),
        details: [amount(fact.amount)],
      };
  }
}
