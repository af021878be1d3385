import type { UndoAnswer } from '../../shared/history/index.ts';
import { isolate } from '../../shared/text/index.ts';
import { useCommand, useEngine } from '../engine/index.ts';
import { useWords } from '../language/index.ts';
import { useNotices } from '../notices/index.ts';
import { fieldWords } from './field-words.ts';

/** Says in one sentence what came of taking something back. */
function useTell(): (answer: UndoAnswer, said: 'history:taken' | 'history:redone') => void {
  const { t, text } = useWords();
  const notices = useNotices();
  return (answer, said) => {
    if (answer.kind === 'nothing') {
      notices.done(t('history:nothing'));
      return;
    }
    const [first] = answer.documents;
    const what = first
      ? [t(`history:kind.${first.kind}`), text(first.title)].filter((part) => part !== '').join(' – ')
      : '';
    if (answer.kind === 'undone') notices.done(t(said, { what: isolate(what) }));
    else {
      const fields = answer.documents.flatMap(({ kind, fields: names }) =>
        names.flatMap((name) => {
          const words = fieldWords(kind, name);
          return words ? [t(words.label)] : [];
        }),
      );
      const names = fields.length > 0 ? [...new Set(fields)].join(t('history:comma')) : what;
      notices.done(t('history:inTheWay', { names: isolate(names) }));
    }
  };
}

/** Takes one act of the history back. */
export function useTakeBack() {
  const undo = useCommand('history.undo');
  const tell = useTell();
  return {
    running: undo.running,
    takeBack: async (act: string, project: string | null): Promise<void> => {
      const answer = await undo.run({ act, project });
      if (answer) tell(answer.value, 'history:taken');
    },
  };
}

/** Takes back the last acts of this session, one after the other, and does them again. */
export function useSteps() {
  const engine = useEngine();
  const { t } = useWords();
  const notices = useNotices();
  const tell = useTell();
  const step = (name: 'history.undoLast' | 'history.redo', said: 'history:taken' | 'history:redone'): void => {
    engine.call(name, {}).then(
      (answer) => (answer ? tell(answer, said) : notices.done(t('history:nothing'))),
      (error) => void notices.refusal(error),
    );
  };
  return {
    undo: () => step('history.undoLast', 'history:taken'),
    redo: () => step('history.redo', 'history:redone'),
  };
}
