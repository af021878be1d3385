import { useCommand } from '../engine/index.ts';
import { useWords } from '../language/index.ts';
import { useNotices } from '../notices/index.ts';

/** Acknowledging alerts and taking that back; each says what was done and offers the other. */
export function useAcknowledge() {
  const { t } = useWords();
  const notices = useNotices();
  const take = useCommand('alerts.acknowledge');
  const giveBack = useCommand('alerts.withdrawAcknowledgement');

  return {
    running: take.running || giveBack.running,
    acknowledge: async (ids: readonly string[]): Promise<void> => {
      if ((await take.run({ ids: [...ids] })) === null) return;
      notices.undoable(t('common:alertsScreen.acknowledged', { count: ids.length }), () => {
        void giveBack.run({ ids: [...ids] });
      });
    },
    withdraw: async (ids: readonly string[]): Promise<void> => {
      if ((await giveBack.run({ ids: [...ids] })) === null) return;
      notices.undoable(t('common:alertsScreen.withdrawn', { count: ids.length }), () => {
        void take.run({ ids: [...ids] });
      });
    },
  };
}
