import { Popover } from '@mantine/core';
import type { ReactElement } from 'react';
import { useWords } from '../language/index.ts';
import classes from './quick-progress.module.css';
import { QuickProgress } from './quick-progress.tsx';

export interface ProgressPopoverProps {
  readonly project: string;
  readonly previous: number | null;
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The button that it hangs from. */
  readonly children: ReactElement;
}

/** Quick entry of progress beside the button that asks for it. */
export default function ProgressPopover({ project, previous, opened, onClose, children }: ProgressPopoverProps) {
  const { t } = useWords();
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && onClose()}
      position="bottom-end"
      withArrow
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown aria-label={t('projects:report.title')} tabIndex={-1} className={classes.popover ?? ''}>
        <QuickProgress project={project} previous={previous} onDone={onClose} />
      </Popover.Dropdown>
    </Popover>
  );
}
