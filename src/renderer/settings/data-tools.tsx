import { Button } from '@mantine/core';
import { IconDatabaseExport, IconFolderOpen } from '@tabler/icons-react';
import { isolate } from '../../shared/text/index.ts';
import { desktopCall } from '../desktop/index.ts';
import { useCommand } from '../engine/index.ts';
import { useAppState } from '../frame/index.ts';
import { useWords } from '../language/index.ts';
import { useNotices } from '../notices/index.ts';
import { megabytes } from './megabytes.ts';
import classes from './settings.module.css';

/** Where the data are, how they are kept, and a copy of them. */
export function DataTools() {
  const { t } = useWords();
  const { today, keyPlace } = useAppState();
  const notices = useNotices();
  const backup = useCommand('backup.create');

  async function backUp(): Promise<void> {
    const file = await desktopCall('chooseSavePath', {
      suggestedName: t('settings:data.backupName', { day: today }),
      extension: 'moutabaa',
    });
    if (file === null) return;
    const outcome = await backup.run({ file });
    if (outcome === null) return;
    const { bytes, documents } = outcome.value;
    notices.done(
      t('settings:data.backedUp', {
        file: isolate(outcome.value.file),
        size: isolate(megabytes(bytes)),
        count: documents,
      }),
    );
  }

  return (
    <section className={classes.card} aria-label={t('settings:data.title')}>
      <h2 className={classes.cardTitle}>{t('settings:data.title')}</h2>
      <p className={classes.help}>{t(`settings:data.key.${keyPlace}`)}</p>
      <div className={classes.setting}>
        <div>
          <p className={classes.label}>{t('settings:data.backup')}</p>
          <p className={classes.help}>{t('settings:data.backupHelp')}</p>
        </div>
        <Button
          leftSection={<IconDatabaseExport size={18} stroke={1.7} aria-hidden />}
          loading={backup.running}
          onClick={() => void backUp()}
        >
          {t('settings:data.backupNow')}
        </Button>
      </div>
      <div className={classes.setting}>
        <div>
          <p className={classes.label}>{t('settings:data.folder')}</p>
          <p className={classes.help}>{t('settings:data.folderHelp')}</p>
        </div>
        <Button
          variant="default"
          leftSection={<IconFolderOpen size={18} stroke={1.7} aria-hidden />}
          onClick={() => void desktopCall('showDataFolder', {})}
        >
          {t('settings:data.showFolder')}
        </Button>
      </div>
    </section>
  );
}
