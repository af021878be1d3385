import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useWords } from '../language/index.ts';

export interface MenuButtonProps {
  readonly opened: boolean;
  readonly loading?: boolean;
  readonly onClick: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** Also before the menu itself is fetched. */
export function MenuButton({ opened, loading = false, onClick, ...rest }: MenuButtonProps) {
  const { t } = useWords();
  return (
    <Button
      {...rest}
      variant="default"
      leftSection={<IconPrinter size={17} stroke={1.7} aria-hidden />}
      aria-haspopup="menu"
      aria-expanded={opened}
      loading={loading}
      onClick={onClick}
    >
      {t('papers:menu.label')}
    </Button>
  );
}
