import type { ProjectPage } from '../../../shared/contract/index.ts';
import { projectSheetPaper } from '../../../shared/papers/index.ts';
import { useEngine } from '../../engine/index.ts';
import { useAppState } from '../../frame/index.ts';
import { PrintMenu, useCommuneName } from '../../printing/index.ts';

/** The sheet of the project on paper, as PDF and as a Word document. */
export function PrintProject({ page }: { readonly page: ProjectPage }) {
  const engine = useEngine();
  const { today } = useAppState();
  const communeName = useCommuneName();
  return (
    <PrintMenu
      paper={(locale) => projectSheetPaper({ page, locale, today, communeName: communeName(locale) })}
      docx={(locale) => engine.call('papers.projectSheet', { project: page.project.id, locale })}
    />
  );
}
