import { Modal } from '@mantine/core';
import { useWords } from '../language/index.ts';
import classes from './frame.module.css';
import { FRAME_PLACES } from './places.ts';

/** Keys and what they do: `common:shortcuts.<name>`. */
const KEYS = [
  { keys: ['/', 'Ctrl F'], name: 'search' },
  { keys: ['Ctrl K'], name: 'find' },
  { keys: ['N'], name: 'new' },
  { keys: ['↑', '↓', 'Home', 'End'], name: 'move' },
  { keys: ['Enter'], name: 'open' },
  { keys: ['P'], name: 'progress' },
  { keys: ['F'], name: 'fact' },
  { keys: ['Ctrl Z'], name: 'undo' },
  { keys: ['Ctrl Y'], name: 'redo' },
  { keys: ['Alt 1', '…', `Alt ${FRAME_PLACES.length}`], name: 'places' },
  { keys: ['?'], name: 'help' },
  { keys: ['F1'], name: 'manual' },
] as const;

/** Fetched when it is first asked for. */
export default function ShortcutHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('common:shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      centered
    >
      <dl className={classes.keys}>
        {KEYS.map(({ keys, name }) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className={classes.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{t(`common:shortcuts.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
