import { Button } from '@mantine/core';
import { IconFilterOff, IconFolderPlus, IconPlus, IconSearch, IconTableImport } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { EmptyState } from '../../frame/index.ts';
import { useWords } from '../../language/index.ts';

/** An office without a project yet. */
export function NoProjects() {
  const { t } = useWords();
  const [, navigate] = useLocation();
  return (
    <EmptyState icon={IconFolderPlus} title={t('projects:empty.title')} text={t('projects:empty.text')}>
      <Button leftSection={<IconTableImport size={18} aria-hidden />} onClick={() => navigate('/import')}>
        {t('projects:empty.import')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => navigate('/projects/new')}
      >
        {t('projects:list.new')}
      </Button>
    </EmptyState>
  );
}

/** Search and filters that leave nothing. */
export function NoMatch({ onClear }: { readonly onClear: () => void }) {
  const { t } = useWords();
  return (
    <EmptyState icon={IconSearch} title={t('projects:noMatch.title')} text={t('projects:noMatch.text')}>
      <Button variant="default" leftSection={<IconFilterOff size={16} aria-hidden />} onClick={onClear}>
        {t('projects:list.clearFilters')}
      </Button>
    </EmptyState>
  );
}
