import { useMemo } from 'react';
import { inLocale, type Locale } from '../../shared/locale/index.ts';
import { useAppState } from '../frame/index.ts';

/** Names of the office's communes in the language of a paper, which need not be the window's. */
export function useCommuneName(): (locale: Locale) => (id: string) => string {
  const communes = useAppState().office?.communes;
  return useMemo(() => {
    const names = new Map((communes ?? []).map(({ id, name }) => [id, name]));
    return (locale) => (id) => {
      const name = names.get(id);
      return name === undefined ? '' : inLocale(name, locale);
    };
  }, [communes]);
}
