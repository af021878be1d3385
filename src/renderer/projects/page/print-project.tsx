import type { ProjectPage } from '../../../shared/contract/index.ts';
import { inLocale, type Locale } from '../../../shared/locale/index.ts';
import { projectSheetPaper } from '../../../shared/papers/index.ts';
import { useEngine } from '../../engine/index.ts';
import { useAppState } from '../../frame/index.ts';
import { PrintMenu } from '../../printing/index.ts';

/** The sheet of the project on paper, as PDF and as a Word document. */
export function PrintProject({ page }: { readonly page: ProjectPage }) {
  const engine = useEngine();
  const { today, office } = useAppState();

  function paper(locale: Locale) {
    const communeName = (id: string): string => {
      const name = office?.communes.find((commune) => commune.id === id)?.name;
      return name === undefined ? '' : inLocale(name, locale);
    };
    return projectSheetPaper({ page, locale, today, communeName });
  }

  return (
    <PrintMenu
      paper={paper}
      docx={(locale) => engine.call('papers.projectSheet', { project: page.project.id, locale })}
    />
  );
}
