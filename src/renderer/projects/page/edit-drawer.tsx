import { Drawer } from '@mantine/core';
import { useState } from 'react';
import type { Project } from '../../../shared/projects/index.ts';
import { useCommand } from '../../engine/index.ts';
import { useWords } from '../../language/index.ts';
import { useNotices } from '../../notices/index.ts';
import { changesBetween, type Sheet, sheetOf } from './sheet-fields.ts';
import { SheetForm } from './sheet-form.tsx';

export interface EditDrawerProps {
  readonly project: Project;
  readonly onClose: () => void;
}

export function EditDrawer({ project, onClose }: EditDrawerProps) {
  const { t } = useWords();
  const notices = useNotices();
  const update = useCommand('projects.update');
  const [initial] = useState(() => sheetOf(project));

  async function save(after: Sheet, before: Sheet): Promise<boolean> {
    const changes = changesBetween(before, after);
    if (Object.keys(changes).length > 0) {
      const outcome = await update.run({ id: project.id, changes });
      if (outcome === null) return false;
      notices.undoable(t('projects:updated'), () => {
        const keys = Object.keys(changes);
        void update.run({
          id: project.id,
          changes: Object.fromEntries(Object.entries(before).filter(([key]) => keys.includes(key))),
        });
      });
    }
    onClose();
    return true;
  }

  return (
    <Drawer
      opened
      onClose={onClose}
      title={t('projects:editTitle')}
      position="right"
      size="min(760px, 92vw)"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <SheetForm
        about={project.id}
        initial={initial}
        isNew={false}
        saving={update.running}
        onSave={save}
        onCancel={onClose}
      />
    </Drawer>
  );
}
