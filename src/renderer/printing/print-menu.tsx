import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { lazy, type Ref, Suspense, useState } from 'react';
import type { DocumentFile } from '../../shared/contract/index.ts';
import type { Paper, PaperTable } from '../../shared/papers/index.ts';
import { useWords } from '../language/index.ts';
import { type Making, usePrinting } from './use-printing.ts';

const PrintItems = lazy(() => import('./print-items.tsx'));

export interface PrintMenuProps {
  readonly paper: Making<Paper>;
  /** What a spreadsheet gets, under this name; left out where there is nothing to calculate with. */
  readonly table?: { readonly title: string; readonly make: Making<PaperTable> };
  /** The engine's own Word document of the same. */
  readonly docx?: Making<DocumentFile>;
}

/** The button that every printable screen has: print, PDF in either language, Excel, CSV, Word. Two actions each. */
export function PrintMenu(props: PrintMenuProps) {
  const printing = usePrinting();
  const [used, setUsed] = useState(false);
  const [opened, setOpened] = useState(false);
  const button = (
    <MenuButton
      opened={opened}
      loading={printing.running}
      onClick={() => {
        setUsed(true);
        setOpened(!opened);
      }}
    />
  );
  if (!used) return button;
  return (
    <Suspense fallback={button}>
      <PrintItems {...props} printing={printing} opened={opened} onChange={setOpened}>
        {button}
      </PrintItems>
    </Suspense>
  );
}

interface MenuButtonProps {
  readonly opened: boolean;
  readonly loading: boolean;
  readonly onClick: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

function MenuButton({ opened, loading, onClick, ...rest }: MenuButtonProps) {
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
