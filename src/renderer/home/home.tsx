import { lazy, type ReactNode, Suspense, useState } from 'react';
import { DESKS, type Desk } from '../../shared/desks/index.ts';
import { useCommand, useLiveQuery } from '../engine/index.ts';
import { ScreenLoading } from '../frame/index.ts';
import type { ListQuery } from '../projects/index.ts';
import { DeskSwitch } from './desk-switch.tsx';
import { DivisionDesk } from './division-desk.tsx';
import classes from './home.module.css';

const CouncilDesk = lazy(() => import('./council-desk.tsx'));
const ElectedDesk = lazy(() => import('./elected-desk.tsx'));

export interface HomeProps {
  /** Opens the list of projects as asked. */
  readonly onList: (query: Partial<ListQuery>) => void;
  /** What was missed, for a desk that has the time to read it. */
  readonly children?: ReactNode;
}

/** The first screen: the desk of whoever sits here. Which one is kept; nothing must be configured. */
export function Home({ onList, children }: HomeProps) {
  const { data: settings } = useLiveQuery('settings', {});
  const change = useCommand('settings.change');
  // Changes at once; what is kept follows.
  const [chosen, setChosen] = useState<Desk | null>(null);
  if (settings === undefined) return <ScreenLoading />;
  const desk = chosen ?? DESKS.find((known) => known === settings.desk) ?? 'division';
  const choose = (next: Desk): void => {
    setChosen(next);
    void change.run({ key: 'desk', value: next });
  };
  const deskSwitch = <DeskSwitch value={desk} onChange={choose} />;
  return (
    <div className={classes.screen}>
      <div className={classes.page}>
        <Suspense fallback={<ScreenLoading />}>
          {desk === 'division' && (
            <DivisionDesk onList={onList} news={children}>
              {deskSwitch}
            </DivisionDesk>
          )}
          {desk === 'council' && <CouncilDesk>{deskSwitch}</CouncilDesk>}
          {desk === 'elected' && (
            <ElectedDesk commune={settings.deskCommune ?? null} onList={onList}>
              {deskSwitch}
            </ElectedDesk>
          )}
        </Suspense>
      </div>
    </div>
  );
}
