import { type ReactNode, useEffect } from 'react';
import type { ElectedDesk as Desk } from '../../shared/contract/index.ts';
import { useCommand, useLiveQuery } from '../engine/index.ts';
import { CommuneChoice, ScreenLoading } from '../frame/index.ts';
import { useWords } from '../language/index.ts';
import type { ListQuery } from '../projects/index.ts';
import { DeskHeading } from './desk-heading.tsx';
import classes from './elected.module.css';
import { ElectedCard } from './elected-card.tsx';
import shared from './home.module.css';
import { Panel } from './panel.tsx';
import PrintDesk from './print-desk.tsx';

export interface ElectedDeskProps {
  readonly commune: string | null;
  readonly onList: (query: Partial<ListQuery>) => void;
  readonly children: ReactNode;
}

/** Conditions of which the sentence speaks, gravest first. */
const TOLD = ['struggling', 'stopped', 'late', 'pending'] as const;

/** One sentence, the projects it speaks of, and when this was last known. */
export default function ElectedDesk({ commune, onList, children }: ElectedDeskProps) {
  const { t, day } = useWords();
  const { data: desk } = useLiveQuery('desk.elected', { commune });
  const change = useCommand('settings.change');
  const answered = desk !== undefined;
  useEffect(() => {
    if (answered) document.documentElement.dataset.ready = 'true';
  }, [answered]);
  const others =
    desk === undefined ? 0 : TOLD.reduce((sum, key) => sum + (desk.byCondition[key] ?? 0), 0) - desk.cards.length;
  return (
    <>
      <DeskHeading>
        {desk !== undefined && <PrintDesk of="elected" desk={desk} commune={commune} />}
        {children}
      </DeskHeading>
      <div className={classes.mine}>
        <span className={classes.mineLabel}>{t('home:elected.commune')}</span>
        <CommuneChoice
          label={t('home:elected.commune')}
          value={commune}
          onChange={(value) => void change.run({ key: 'deskCommune', value })}
        />
      </div>
      {desk === undefined ? (
        <ScreenLoading />
      ) : (
        <>
          <div className={classes.sentenceBlock}>
            <Sentence desk={desk} />
            <p className={classes.updated}>
              {desk.updatedOn === null
                ? t('home:elected.neverUpdated')
                : t('home:elected.updated', { day: day(desk.updatedOn) })}
            </p>
          </div>
          <div className={classes.cards}>
            {desk.cards.map((card) => (
              <ElectedCard key={card.row.id} card={card} today={desk.today} />
            ))}
          </div>
          {others > 0 && (
            <button
              type="button"
              className={shared.more}
              onClick={() => onList({ conditions: [...TOLD], communes: commune === null ? [] : [commune] })}
            >
              {t('home:elected.others', { count: others })}
            </button>
          )}
          <div className={shared.panels}>
            <Panel title={t('home:elected.session')}>
              <p className={shared.calm}>{t('home:elected.noCouncil')}</p>
            </Panel>
            <Panel title={t('home:elected.decisions')}>
              <p className={shared.calm}>{t('home:elected.noCouncil')}</p>
            </Panel>
          </div>
        </>
      )}
    </>
  );
}

/** `3 متأخرة، 1 متوقف`, of how many. */
function Sentence({ desk }: { readonly desk: Desk }) {
  const { t } = useWords();
  const parts = TOLD.flatMap((condition) => {
    const count = desk.byCondition[condition] ?? 0;
    return count === 0 ? [] : [{ condition, words: t(`home:elected.sentence.${condition}`, { count }) }];
  });
  if (parts.length === 0)
    return <p className={classes.sentence}>{t('home:elected.sentence.well', { count: desk.all })}</p>;
  return (
    <p className={classes.sentence}>
      {parts.map(({ condition, words }, index) => (
        <span key={condition}>
          {index > 0 && t('home:elected.sentence.join')}
          <strong data-condition={condition}>{words}</strong>
        </span>
      ))}{' '}
      <span className={classes.of}>{t('home:elected.sentence.of', { count: desk.all })}</span>
    </p>
  );
}
