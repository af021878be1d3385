import { ActionIcon, Button, Modal } from '@mantine/core';
import { IconFileText, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { contractEnd, type JournalFact } from '../../../shared/journal/index.ts';
import type { Contract } from '../../../shared/projects/index.ts';
import { isolate } from '../../../shared/text/index.ts';
import { daysBetween } from '../../../shared/time/index.ts';
import { useCommand } from '../../engine/index.ts';
import { useAppState } from '../../frame/index.ts';
import { Foreign, useWords } from '../../language/index.ts';
import { useNotices } from '../../notices/index.ts';
import { ContractForm } from './contract-form.tsx';
import classes from './page.module.css';

export interface ContractsProps {
  readonly project: string;
  readonly contracts: readonly Contract[];
  /** Adjournments move the ends of contracts. */
  readonly journal: readonly JournalFact[];
}

/** The contracts of a project, with the dates that the law counts from. */
export function Contracts({ project, contracts, journal }: ContractsProps) {
  const { t } = useWords();
  const [editing, setEditing] = useState<Contract | 'new' | null>(null);
  return (
    <section className={classes.card} aria-label={t('projects:contract.title')}>
      <div className={classes.cardHead}>
        <h2 className={classes.cardTitle}>{t('projects:contract.title')}</h2>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setEditing('new')}
        >
          {t('projects:contract.add')}
        </Button>
      </div>
      {contracts.length === 0 && <p className={classes.none}>{t('projects:contract.none')}</p>}
      {contracts.map((contract) => (
        <ContractCard key={contract.id} contract={contract} journal={journal} onEdit={() => setEditing(contract)} />
      ))}
      <Modal
        opened={editing !== null}
        onClose={() => setEditing(null)}
        title={t(editing === 'new' ? 'projects:contract.add' : 'projects:contract.edit')}
        size="lg"
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        {editing !== null && (
          <ContractForm
            project={project}
            contract={editing === 'new' ? null : editing}
            onDone={() => setEditing(null)}
          />
        )}
      </Modal>
    </section>
  );
}

interface ContractCardProps {
  readonly contract: Contract;
  readonly journal: readonly JournalFact[];
  readonly onEdit: () => void;
}

function ContractCard({ contract, journal, onEdit }: ContractCardProps) {
  const { t, amount, day } = useWords();
  const { today } = useAppState();
  const notices = useNotices();
  const remove = useCommand('projects.removeContract');
  const restore = useCommand('projects.restoreContract');
  const { id } = contract;

  async function take(): Promise<void> {
    if ((await remove.run({ id })) === null) return;
    notices.undoable(
      t('projects:contract.removed', { number: isolate(contract.number) }),
      () => void restore.run({ id }),
    );
  }

  const end = contractEnd(contract, journal, today);
  const facts: readonly (readonly [string, string | null])[] = [
    ['amount', contract.amount === null ? null : amount(contract.amount)],
    ['startOrderOn', contract.startOrderOn === null ? null : day(contract.startOrderOn)],
    [
      'period',
      contract.period === null
        ? null
        : t(contract.period.unit === 'month' ? 'projects:months' : 'common:days', { count: contract.period.count }),
    ],
    ['endOn', end === null ? null : day(end)],
    ['provisionalReceptionOn', contract.provisionalReceptionOn === null ? null : day(contract.provisionalReceptionOn)],
  ];
  const left = end === null || contract.provisionalReceptionOn !== null ? null : daysBetween(today, end);

  return (
    <div className={classes.contract}>
      <div className={classes.contractHead}>
        <IconFileText size={20} stroke={1.5} aria-hidden />
        <span className={classes.contractName}>
          <Foreign className={classes.strong}>{contract.number || t('projects:contract.unnumbered')}</Foreign>
          {contract.contractor !== '' && <Foreign>{contract.contractor}</Foreign>}
        </span>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('projects:contract.removeNamed', { number: contract.number })}
          onClick={() => void take()}
        >
          <IconTrash size={17} stroke={1.6} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('projects:contract.editNamed', { number: contract.number })}
          onClick={onEdit}
        >
          <IconPencil size={17} stroke={1.6} />
        </ActionIcon>
      </div>
      {contract.object !== '' && (
        <p className={classes.object}>
          <Foreign>{contract.object}</Foreign>
        </p>
      )}
      <dl className={classes.contractFacts}>
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <div key={name}>
                <dt>{t(`projects:contract.${name}`)}</dt>
                <dd>
                  <bdi>{value}</bdi>
                  {name === 'endOn' && left !== null && left >= 0 && (
                    <span className={classes.aside}>{t('projects:contract.left', { count: left })}</span>
                  )}
                  {name === 'endOn' && left !== null && left < 0 && (
                    <span className={classes.lateAside}>{t('projects:contract.past', { count: -left })}</span>
                  )}
                </dd>
              </div>
            ),
        )}
      </dl>
    </div>
  );
}
