import { type BulkEntry, type DocumentChange, VERBS, type Verb } from '../../shared/history/index.ts';
import { useWords } from '../language/index.ts';
import classes from './history.module.css';

type Numbers = BulkEntry['counts'];

/** How many documents of each kind were created, changed and removed. */
export function Counts({ counts }: { readonly counts: Numbers }) {
  const { t } = useWords();
  return (
    <span className={classes.counts}>
      {Object.entries(counts).flatMap(([kind, numbers]) =>
        VERBS.filter((verb) => numbers[verb] > 0).map((verb) => (
          <span key={`${kind} ${verb}`}>
            {t(`history:verb.${verb}`, { kind: t(`history:kind.${kind}`) })} <strong>{numbers[verb]}</strong>
          </span>
        )),
      )}
    </span>
  );
}

export function countsOf(documents: readonly DocumentChange[]): Numbers {
  const counts: Record<string, Record<Verb, number>> = {};
  for (const { kind, verb } of documents) {
    counts[kind] ??= { created: 0, changed: 0, removed: 0 };
    counts[kind][verb]++;
  }
  return counts;
}
