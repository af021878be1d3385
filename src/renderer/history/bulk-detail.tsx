import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { BulkEntry, RecordEntry } from '../../shared/history/index.ts';
import { useCommand } from '../engine/index.ts';
import { useWords } from '../language/index.ts';
import { Counts } from './counts.tsx';
import classes from './history.module.css';

/** Records of a large act shown at once. */
const PAGE = 20;

export interface BulkDetailProps {
  readonly entry: BulkEntry;
  readonly draw: (record: RecordEntry) => ReactNode;
}

/** A large act by its numbers, such as an import of thousands; its records are read when it is opened. */
export function BulkDetail({ entry, draw }: BulkDetailProps) {
  const { t } = useWords();
  const { run, running } = useCommand('history.act');
  const [opened, setOpened] = useState<{
    readonly entries: readonly RecordEntry[];
    readonly next: number | null;
  } | null>(null);

  async function more(): Promise<void> {
    const answer = await run({ act: entry.act, before: opened?.next ?? null, limit: PAGE });
    if (!answer) return;
    const records = answer.value.entries.flatMap((one) => (one.kind === 'record' ? [one] : []));
    setOpened({ entries: [...(opened?.entries ?? []), ...records], next: answer.value.next });
  }

  return (
    <>
      <Counts counts={entry.counts} />
      {opened && <ol className={classes.inner}>{opened.entries.map(draw)}</ol>}
      {(opened === null || opened.next !== null) && (
        <Button variant="subtle" size="compact-sm" loading={running} onClick={() => void more()}>
          {t(opened ? 'history:more' : 'history:open')}
        </Button>
      )}
    </>
  );
}
