import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { HistoryEntry, RecordEntry } from '../../shared/history/index.ts';
import { legalDay } from '../../shared/time/index.ts';
import { BilingualText, Foreign, useWords } from '../language/index.ts';
import { BulkDetail } from './bulk-detail.tsx';
import { Counts, countsOf } from './counts.tsx';
import { DocumentChangeLines } from './document-change.tsx';
import classes from './history.module.css';
import { useTakeBack } from './use-take-back.ts';

/** Ways that are worth telling: what came from outside the forms. */
const TOLD: ReadonlySet<string> = new Set(['import', 'undo', 'sheet']);

/** The act that makes an office: nobody takes that back. */
const FIRST_RUN = 'setup';

/** Documents of an act that are shown at once. */
const FEW = 3;

export interface EntryProps {
  readonly entry: HistoryEntry;
  /** Whether the project is named: where entries of many stand together. */
  readonly named: boolean;
}

/** One act: who, when, what, and the button that takes it back. */
export function Entry({ entry, named }: EntryProps) {
  const { t, text } = useWords();
  const { takeBack, running } = useTakeBack();
  const project = entry.kind === 'record' ? entry.project : null;
  const restores = entry.kind === 'record' && entry.documents.every(({ verb }) => verb === 'removed');
  const label = t(restores ? 'history:restore' : 'history:takeBack');
  return (
    <li className={classes.entry}>
      <p className={classes.head}>
        <When at={entry.at} />
        <span>{t(entry.mine ? 'history:you' : 'history:other')}</span>
        {TOLD.has(entry.context) && <span className={classes.way}>{t(`history:way.${entry.context}`)}</span>}
        {entry.context !== FIRST_RUN && (
          <Button
            className={classes.back}
            variant="subtle"
            size="compact-sm"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            aria-label={project ? `${label}: ${text(project.title)}` : label}
            disabled={running}
            onClick={() => void takeBack(entry.act, project?.id ?? null)}
          >
            {label}
          </Button>
        )}
      </p>
      {named && project && (
        <p className={classes.project}>
          <Link href={`/projects/${project.id}`}>
            <BilingualText value={project.title} />
          </Link>
          <Foreign className={classes.reference}>{project.reference}</Foreign>
        </p>
      )}
      {entry.kind === 'bulk' ? <BulkDetail entry={entry} draw={drawNamed} /> : <Documents entry={entry} />}
    </li>
  );
}

const drawNamed = (entry: RecordEntry): ReactNode => (
  <Entry key={`${entry.act} ${entry.project?.id ?? entry.documents[0]?.document}`} entry={entry} named />
);

/** Each document where there are few; otherwise how many, and each when it is asked for. */
function Documents({ entry }: { readonly entry: RecordEntry }): ReactNode {
  const { documents } = entry;
  const lines = documents.map((change) => <DocumentChangeLines key={change.document} change={change} />);
  if (documents.length <= FEW) return lines;
  return (
    <details className={classes.many}>
      <summary>
        <Counts counts={countsOf(documents)} />
      </summary>
      {lines}
    </details>
  );
}

function When({ at }: { readonly at: string }): ReactNode {
  const { day } = useWords();
  const date = new Date(at);
  const time = `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
  return (
    <time dateTime={at} className={classes.when}>
      {day(legalDay(date.getTime()))} <bdi>{time}</bdi>
    </time>
  );
}
