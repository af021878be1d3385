import { useCallback, useRef, useState } from 'react';
import type { Locale } from '../../../shared/locale/index.ts';
import { MOST_EDITS } from '../../../shared/sheet/keys.ts';
import { useCommand } from '../../engine/index.ts';
import { useWords } from '../../language/index.ts';
import { offerUndo, useNotices } from '../../notices/index.ts';
import type { CellStore } from './cell-store.ts';
import { type CellEdit, drafts } from './drafts.ts';

export interface Writing {
  readonly write: (edits: readonly CellEdit[]) => Promise<void>;
  /** Does again what was taken back last; false when there is nothing. */
  readonly redo: () => boolean;
  /** What was written last, as a sentence. */
  readonly said: string;
}

/** Writes cells and keeps every act at hand for taking it back; the application's own undo knows them in their order. */
export function useWriting(store: CellStore, locale: Locale): Writing {
  const { t } = useWords();
  const notices = useNotices();
  const { run: apply } = useCommand('sheet.apply');
  const { run: undo } = useCommand('sheet.undo');
  const undone = useRef<string[]>([]);
  const [said, setSaid] = useState('');

  /** At hand from the moment the text was typed: who takes it back at once means this act, not the one before. */
  const keep = useCallback(
    (acting: Promise<string | null>) => {
      const withdraw = offerUndo(async () => {
        const act = await acting;
        const answer = act === null ? null : await undo({ act });
        if (answer?.value.act) undone.current.push(answer.value.act);
        if (answer) setSaid(t('sheet:undone'));
      });
      void acting.then((act) => act === null && withdraw());
    },
    [undo, t],
  );

  const write = useCallback(
    async (edits: readonly CellEdit[]) => {
      if (edits.length === 0) return;
      if (edits.length > MOST_EDITS) {
        notices.done(t('sheet:tooMany', { most: MOST_EDITS, count: edits.length }));
        return;
      }
      drafts.begin(edits);
      undone.current = [];
      const answering = apply({ edits: [...edits], locale });
      keep(answering.then((answer) => answer?.value.act ?? null));
      const answer = await answering;
      if (answer) store.patch(answer.value.written);
      drafts.settle(edits, answer?.value ?? null);
      if (answer?.value.act) setSaid(t('sheet:written', { count: answer.value.written.length }));
    },
    [apply, keep, locale, notices, store, t],
  );

  const redo = useCallback(() => {
    const act = undone.current.pop();
    if (act === undefined) return false;
    const answering = undo({ act });
    keep(answering.then((answer) => answer?.value.act ?? null));
    void answering.then((answer) => answer?.value.act && setSaid(t('sheet:redone')));
    return true;
  }, [keep, undo, t]);

  return { write, redo, said };
}
