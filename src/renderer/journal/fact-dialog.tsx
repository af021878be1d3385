import { Modal } from '@mantine/core';
import '@mantine/core/styles/Tabs.layer.css';
import { useState } from 'react';
import { useLiveQuery } from '../engine/index.ts';
import { useAppState } from '../frame/app-state.tsx';
import { useWords } from '../language/index.ts';
import { type Asked, closeFact } from './asked.ts';
import type { FactDraft } from './fact-draft.ts';
import { FactForm, type FactFormProps, firstDraft } from './fact-form.tsx';

/** The form for a fact, over whatever screen is open. Fetched when it is first asked for. */
export default function FactDialog({ asked }: { readonly asked: Asked }) {
  const { t } = useWords();
  const { today } = useAppState();
  const [{ draft, restored }, setState] = useState(() => firstDraft(asked, today));
  const form = {
    draft,
    restored,
    onChange: (next: FactDraft) => setState((before) => ({ ...before, draft: next })),
    onRestart: (next: FactDraft) => setState({ draft: next, restored: false }),
    onDone: closeFact,
  };
  return (
    <Modal
      opened
      onClose={closeFact}
      title={t('journal:title')}
      size={620}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {draft.project === null ? <FactForm {...form} page={null} /> : <OfProject project={draft.project} {...form} />}
    </Modal>
  );
}

/** The form with what is known of the project: contracts, the last measure, open stops. */
function OfProject({ project, ...form }: Omit<FactFormProps, 'page'> & { readonly project: string }) {
  const { data } = useLiveQuery('projects.page', { id: project });
  return <FactForm {...form} page={data ?? null} />;
}
