import { type Dispatch, type SetStateAction, useEffect } from 'react';
import { Redirect } from 'wouter';
import { INITIAL_LIST, type ListState } from './project-list.tsx';

export interface CommuneListProps {
  readonly commune: string;
  readonly onOpen: Dispatch<SetStateAction<ListState>>;
}

/** The place of a commune is the list with its projects only. */
export function CommuneList({ commune, onOpen }: CommuneListProps) {
  useEffect(() => {
    onOpen({ ...INITIAL_LIST, query: { ...INITIAL_LIST.query, communes: [commune] } });
  }, [commune, onOpen]);
  return <Redirect to="/projects" replace />;
}
