import { Loader } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { Link } from 'wouter';
import type { CommandInput, ImportPreview, ImportSummary } from '../../shared/contract/index.ts';
import { pathOfFile } from '../desktop/index.ts';
import { useCommand, useEngine } from '../engine/index.ts';
import { ScreenTitle } from '../frame/index.ts';
import { useWords } from '../language/index.ts';
import { DropZone } from './drop-zone.tsx';
import classes from './import.module.css';
import { ImportDone } from './import-done.tsx';
import { Preview } from './preview.tsx';

type Step =
  | { readonly name: 'choose' }
  | { readonly name: 'reading'; readonly file: string }
  | { readonly name: 'check'; readonly preview: ImportPreview }
  | { readonly name: 'done'; readonly summary: ImportSummary };

/** From a file to projects: choose, check every doubt, accept all or nothing. */
export default function ImportScreen() {
  const { t } = useWords();
  const [step, setStep] = useState<Step>({ name: 'choose' });
  const open = useCommand('import.open');
  const plan = useCommand('import.plan');
  const accept = useCommand('import.accept');
  const token = step.name === 'check' ? step.preview.token : null;
  useDropOnLeave(token, accept.running);
  useEffect(() => {
    document.documentElement.dataset.ready = 'true';
  }, []);

  async function read(file: File): Promise<void> {
    setStep({ name: 'reading', file: file.name });
    const outcome = await open.run({ file: pathOfFile(file) });
    setStep(outcome === null ? { name: 'choose' } : { name: 'check', preview: outcome.value });
  }

  async function readAgain(choices: Omit<CommandInput<'import.plan'>, 'token'>): Promise<void> {
    if (token === null) return;
    const outcome = await plan.run({ token, ...choices });
    if (outcome !== null) setStep({ name: 'check', preview: outcome.value });
  }

  async function take(): Promise<void> {
    if (token === null) return;
    const outcome = await accept.run({ token });
    if (outcome !== null) setStep({ name: 'done', summary: outcome.value });
  }

  return (
    <div className={classes.screen}>
      <div className={classes.page}>
        <ScreenTitle>{t('common:places.import')}</ScreenTitle>
        {step.name === 'choose' && (
          <>
            <DropZone onFile={(file) => void read(file)} />
            <Link href="/import/duplicates" className={classes.duplicatesLink ?? ''}>
              {t('duplicates:link')}
            </Link>
          </>
        )}
        {step.name === 'reading' && (
          <output className={classes.reading}>
            <Loader size="sm" />
            {t('common:importScreen.reading', { file: step.file })}
          </output>
        )}
        {step.name === 'check' && (
          <Preview
            preview={step.preview}
            planning={plan.running}
            accepting={accept.running}
            onPlan={(choices) => void readAgain(choices)}
            onAccept={() => void take()}
            onAnother={() => setStep({ name: 'choose' })}
          />
        )}
        {step.name === 'done' && <ImportDone summary={step.summary} onAnother={() => setStep({ name: 'choose' })} />}
      </div>
    </div>
  );
}

/** Lets the engine forget a dry run that is left behind; one that was accepted it has forgotten already. */
function useDropOnLeave(token: string | null, accepting: boolean): void {
  const engine = useEngine();
  const leave = useEffectEvent((left: string) => {
    // Nothing is lost when this does not arrive: a dry run is kept in memory only.
    if (!accepting) engine.call('import.drop', { token: left }).catch(() => undefined);
  });
  useEffect(() => (token === null ? undefined : () => leave(token)), [token]);
}
