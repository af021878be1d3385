import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { AppError } from '../../shared/errors/index.ts';
import { useWords } from '../language/index.ts';
import { sentenceOf } from './error-sentence.ts';
import { rememberWorded } from './notice-area.tsx';
import classes from './notices.module.css';
import { offerUndo } from './undo.ts';

/** How long a notice stays that says what was done, and one that asks for a decision, in milliseconds. */
const BRIEFLY = 5000;
const LONG_ENOUGH_TO_UNDO = 12_000;

export interface Offer {
  readonly label: string;
  readonly act: () => void;
}

export interface Notices {
  readonly done: (message: string) => void;
  /** Says what was done, with a button that takes it back. */
  readonly undoable: (message: string, undo: () => void) => void;
  /** Says what was done, with what can be done with it now. */
  readonly offering: (message: string, offers: readonly Offer[]) => void;
  /** Shows why something was refused; true when the person asks to try again. */
  readonly refusal: (error: AppError) => Promise<boolean>;
}

export function useNotices(): Notices {
  const { t } = useWords();
  return useMemo(
    () => ({
      done: (message) => {
        rememberWorded(
          notifications.show({ message, icon: <IconCheck />, color: 'atlas', autoClose: BRIEFLY, ...closing(t) }),
        );
      },

      undoable: (message, undo) => {
        const id = notifications.show({
          message: (
            <span className={classes.line}>
              <span>{message}</span>
              <Button size="compact-sm" variant="light" onClick={() => undoNow()}>
                {t('common:undo')}
              </Button>
            </span>
          ),
          icon: <IconCheck />,
          color: 'atlas',
          autoClose: LONG_ENOUGH_TO_UNDO,
          onClose: () => withdraw(),
          ...closing(t),
        });
        rememberWorded(id);
        const withdraw = offerUndo(() => {
          notifications.hide(id);
          undo();
        });
        const undoNow = () => {
          notifications.hide(id);
          withdraw();
          undo();
        };
      },

      offering: (message, offers) => {
        const id = notifications.show({
          message: (
            <span className={classes.line}>
              <span>{message}</span>
              <span className={classes.offers}>
                {offers.map(({ label, act }) => (
                  <Button key={label} size="compact-sm" variant="light" onClick={act}>
                    {label}
                  </Button>
                ))}
              </span>
            </span>
          ),
          icon: <IconCheck />,
          color: 'atlas',
          autoClose: LONG_ENOUGH_TO_UNDO,
          ...closing(t),
        });
        rememberWorded(id);
      },

      refusal: (error) =>
        new Promise((resolve) => {
          const id = notifications.show({
            title: <RefusedTitle />,
            message: <Refused error={error} onRetry={() => retryNow()} />,
            icon: <IconAlertTriangle />,
            color: 'clay',
            autoClose: false,
            onClose: () => resolve(false),
            ...closing(t),
          });
          const retryNow = () => {
            resolve(true);
            notifications.hide(id);
          };
          if (!error.retry) resolve(false);
        }),
    }),
    [t],
  );
}

/** A refusal stays until it is read, so it follows the language. */
function RefusedTitle() {
  return useWords().t('common:refused');
}

function Refused({ error, onRetry }: { readonly error: AppError; readonly onRetry: () => void }) {
  const { t } = useWords();
  return (
    <span className={classes.line}>
      <span>{sentenceOf(error, t)}</span>
      {error.retry && (
        <Button size="compact-sm" variant="light" color="clay" onClick={onRetry}>
          {t('common:retry')}
        </Button>
      )}
    </span>
  );
}

const closing = (t: (key: string) => string) => ({
  closeButtonProps: { 'aria-label': t('common:close') },
});
