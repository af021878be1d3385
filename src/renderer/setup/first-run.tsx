import { Button } from '@mantine/core';
import { type Icon, IconBuildingCommunity, IconFlask, IconTableImport } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useCommand } from '../engine/index.ts';
import { useFollowSettings } from '../frame/index.ts';
import { useWords } from '../language/index.ts';
import { NewOffice } from './new-office.tsx';
import classes from './setup.module.css';
import { Threshold } from './threshold.tsx';

type Door = 'empty' | 'import' | 'demonstration';

const DOORS: readonly { readonly door: Door; readonly icon: Icon }[] = [
  { door: 'empty', icon: IconBuildingCommunity },
  { door: 'import', icon: IconTableImport },
  { door: 'demonstration', icon: IconFlask },
];

/** The first opening: an empty office, a list to import, or a province made up to try things on. */
export default function FirstRun() {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const [door, setDoor] = useState<Exclude<Door, 'demonstration'> | null>(null);
  const demonstrate = useCommand('setup.demonstration');
  useFollowSettings();
  useEffect(() => {
    document.documentElement.dataset.ready = 'true';
  }, []);

  function open(chosen: Door): void {
    if (chosen === 'demonstration') {
      navigate('/');
      void demonstrate.run({});
    } else setDoor(chosen);
  }

  return (
    <Threshold>
      {door === null ? (
        <>
          <h1 className={classes.title}>{t('setup:welcome')}</h1>
          <p className={classes.lead}>{t('setup:lead')}</p>
          <ul className={classes.doors}>
            {DOORS.map(({ door: name, icon: IconOfDoor }) => (
              <li key={name} className={classes.door}>
                <span className={classes.doorIcon}>
                  <IconOfDoor size={28} stroke={1.5} aria-hidden />
                </span>
                <div className={classes.doorText}>
                  <h2 className={classes.doorTitle}>{t(`setup:door.${name}.title`)}</h2>
                  <p className={classes.doorExplanation}>{t(`setup:door.${name}.text`)}</p>
                </div>
                <Button
                  variant={name === 'demonstration' ? 'default' : 'filled'}
                  loading={name === 'demonstration' && demonstrate.running}
                  disabled={name !== 'demonstration' && demonstrate.running}
                  onClick={() => open(name)}
                >
                  {t(`setup:door.${name}.open`)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <NewOffice
          door={door}
          onCreate={() => navigate(door === 'import' ? '/import' : '/projects')}
          onBack={() => setDoor(null)}
        />
      )}
    </Threshold>
  );
}
