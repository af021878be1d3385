import { useLocation } from 'wouter';
import { useCommand } from '../../engine/index.ts';
import { ScreenTitle } from '../../frame/index.ts';
import { useWords } from '../../language/index.ts';
import { useNotices } from '../../notices/index.ts';
import classes from './page.module.css';
import { EMPTY_SHEET, type Sheet } from './sheet-fields.ts';
import { SheetForm } from './sheet-form.tsx';

export default function NewProject() {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const notices = useNotices();
  const create = useCommand('projects.create');

  async function save({ reference, ...sheet }: Sheet): Promise<boolean> {
    const outcome = await create.run(reference.trim() === '' ? sheet : { ...sheet, reference });
    if (outcome === null) return false;
    notices.done(t('projects:created'));
    navigate(`/projects/${outcome.value.id}`);
    return true;
  }

  return (
    <div className={classes.scroll}>
      <div className={classes.narrow}>
        <ScreenTitle>{t('projects:list.new')}</ScreenTitle>
        <SheetForm
          about="new"
          initial={EMPTY_SHEET}
          isNew
          saving={create.running}
          onSave={save}
          onCancel={() => navigate('/projects')}
        />
      </div>
    </div>
  );
}
