import { Button } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useLocation } from 'wouter';
import { EmptyState } from '../frame/index.ts';
import { useWords } from '../language/index.ts';
import { DeskHeading } from './desk-heading.tsx';

/** The place of the council's service. Sessions are not recorded yet, and it says so. */
export default function CouncilDesk({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  useEffect(() => {
    document.documentElement.dataset.ready = 'true';
  }, []);
  return (
    <>
      <DeskHeading>{children}</DeskHeading>
      <EmptyState
        icon={IconGavel}
        title={t('home:council.title')}
        text={`${t('home:council.text')} ${t('home:council.meanwhile')}`}
      >
        <Button onClick={() => navigate('/projects')}>{t('home:council.projects')}</Button>
        <Button variant="default" onClick={() => navigate('/alerts')}>
          {t('home:council.alerts')}
        </Button>
      </EmptyState>
    </>
  );
}
