import { Button, Loader } from '@mantine/core';
import { IconAlertOctagon } from '@tabler/icons-react';
import { desktopCall, useEngineState } from '../desktop/index.ts';
import { useWords } from '../language/index.ts';
import { sentenceOf } from '../notices/index.ts';
import classes from './frame.module.css';
import { Unlock } from './unlock.tsx';

/** Appears while the engine is being mended, and when it could not be, with the reason and a way to try again. */
export function EngineBanner() {
  const { t } = useWords();
  const engine = useEngineState();

  switch (engine.state) {
    case 'starting':
    case 'running':
      return null;
    case 'restarting':
      return (
        <output className={classes.banner}>
          <Loader size="xs" color="currentColor" />
          {t('common:engine.restarting')}
        </output>
      );
    case 'failed':
      return (
        <div role="alert" className={classes.banner} data-grave>
          <IconAlertOctagon size={18} aria-hidden />
          <span>
            {t('common:engine.failed')} {sentenceOf(engine, t)}
          </span>
          {engine.code.startsWith('KEY_') && <Unlock />}
          <Button size="compact-sm" color="clay" onClick={() => void desktopCall('restartEngine', {})}>
            {t('common:engine.restart')}
          </Button>
        </div>
      );
  }
}
