import { type Locale, translator } from '../../../shared/locale/index.ts';
import { useEngine } from '../../engine/index.ts';
import { useAppState } from '../../frame/index.ts';
import { PrintMenu, useCommuneName } from '../../printing/index.ts';
import { FIRST_ROWS, inputOf, type ListQuery } from './query.ts';

/** All rows of the list as it is narrowed and sorted: on paper, as PDF and as a spreadsheet. */
export function PrintList({ query }: { readonly query: ListQuery }) {
  const engine = useEngine();
  const { today } = useAppState();
  const communeName = useCommuneName();

  async function sources(locale: Locale) {
    const { offset: _first, limit: _some, ...filter } = inputOf(query, FIRST_ROWS);
    const rows = await engine.call('papers.projects', filter);
    return { rows, locale, today, communeName: communeName(locale) };
  }

  return (
    <PrintMenu
      paper={async (locale) => {
        const { projectListPaper } = await import('./list-papers.ts');
        return projectListPaper(await sources(locale), query);
      }}
      table={{
        title: (locale) => translator(locale)('papers:list.title'),
        make: async (locale) => {
          const { projectTable } = await import('./list-papers.ts');
          return projectTable(await sources(locale), true);
        },
      }}
    />
  );
}
