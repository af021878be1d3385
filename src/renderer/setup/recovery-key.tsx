import { Button, Checkbox, Skeleton } from '@mantine/core';
import { IconKey, IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { AppState } from '../../shared/contract/index.ts';
import { desktopCall } from '../desktop/index.ts';
import { useCommand } from '../engine/index.ts';
import { useFollowSettings } from '../frame/index.ts';
import { useWords } from '../language/index.ts';
import classes from './setup.module.css';
import { Threshold } from './threshold.tsx';

/** Shown once: the key without which a backup cannot be opened on another machine. */
export default function RecoveryKey({ keyPlace }: { readonly keyPlace: AppState['keyPlace'] }) {
  const { t } = useWords();
  const { run: ask } = useCommand('setup.recoveryKey');
  const kept = useCommand('setup.recoveryKeyKept');
  const [key, setKey] = useState<string | null>(null);
  const [confirmed, setConfirmed] = useState(false);
  useFollowSettings();

  useEffect(() => {
    void ask({}).then((outcome) => {
      setKey(outcome?.value.recoveryKey ?? null);
      document.documentElement.dataset.ready = 'true';
    });
  }, [ask]);

  return (
    <Threshold>
      <h1 className={classes.title}>{t('setup:key.title')}</h1>
      <p className={classes.lead}>{t('setup:key.why')}</p>
      <section className={classes.key} aria-label={t('setup:key.title')}>
        <span className={classes.keyHead}>
          <IconKey size={20} stroke={1.6} aria-hidden />
          {t('setup:key.label')}
        </span>
        {key === null ? (
          <Skeleton height={64} />
        ) : (
          <p className={classes.groups} dir="ltr">
            {key.split(/[-\s]+/).map((group, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be alike
              <span key={index} className={classes.group}>
                {group}
              </span>
            ))}
          </p>
        )}
        <p className={classes.keyPlace}>{t(`setup:key.place.${keyPlace}`)}</p>
      </section>
      <ul className={classes.advice}>
        <li>{t('setup:key.advice.print')}</li>
        <li>{t('setup:key.advice.place')}</li>
        <li>{t('setup:key.advice.never')}</li>
      </ul>
      <div className={classes.keyActions}>
        <Button
          variant="default"
          size="md"
          leftSection={<IconPrinter size={20} stroke={1.6} aria-hidden />}
          disabled={key === null}
          onClick={() => void desktopCall('print', {})}
        >
          {t('setup:key.print')}
        </Button>
        <Checkbox
          label={t('setup:key.confirm')}
          checked={confirmed}
          onChange={(event) => setConfirmed(event.currentTarget.checked)}
        />
        <Button
          size="md"
          disabled={!confirmed || key === null}
          loading={kept.running}
          onClick={() => void kept.run({})}
        >
          {t('setup:key.continue')}
        </Button>
      </div>
    </Threshold>
  );
}
