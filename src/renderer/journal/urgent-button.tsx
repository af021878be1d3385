import { Button } from '@mantine/core';
import { IconUrgent } from '@tabler/icons-react';
import { desktopCall } from '../desktop/index.ts';
import { useCommand } from '../engine/index.ts';
import { useWords } from '../language/index.ts';
import { useNotices } from '../notices/index.ts';

/** Asks for an urgent intervention in one click: the letter is written, the action has its day; both can be taken back. */
export function UrgentButton({ project }: { readonly project: string }) {
  const { t, locale, day } = useWords();
  const notices = useNotices();
  const request = useCommand('journal.requestIntervention');
  const remove = useCommand('tasks.remove');

  async function ask(): Promise<void> {
    const outcome = await request.run({ project, locale });
    if (outcome === null) return;
    const { task, letter, dueOn } = outcome.value;
    const { name } = letter;
    notices.offering(t('journal:urgent.done', { day: day(dueOn) }), [
      { label: t('papers:open'), act: () => void desktopCall('openDocument', { name }) },
      { label: t('papers:show'), act: () => void desktopCall('showDocument', { name }) },
      { label: t('common:undo'), act: () => void remove.run({ id: task }) },
    ]);
  }

  return (
    <Button
      variant="light"
      color="clay"
      leftSection={<IconUrgent size={17} aria-hidden />}
      loading={request.running}
      onClick={() => void ask()}
    >
      {t('journal:urgent.ask')}
    </Button>
  );
}
