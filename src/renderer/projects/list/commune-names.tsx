import { useMemo } from 'react';
import { useAppState } from '../../frame/index.ts';
import { Foreign, useWords } from '../../language/index.ts';
import classes from './grid.module.css';

/** The first commune of a project and how many more there are. */
export function CommuneNames({ ids }: { readonly ids: readonly string[] }) {
  const { text } = useWords();
  const communes = useAppState().office?.communes;
  const names = useMemo(
    () => ids.flatMap((id) => communes?.find((commune) => commune.id === id)?.name ?? []).map(text),
    [ids, communes, text],
  );
  const [first, ...others] = names;
  if (first === undefined) return null;
  return (
    <span className={classes.commune} title={names.join(' · ')}>
      <Foreign>{first}</Foreign>
      {others.length > 0 && <bdi className={classes.more}>+{others.length}</bdi>}
    </span>
  );
}
