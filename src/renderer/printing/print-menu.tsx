import { lazy, Suspense, useState } from 'react';
import type { Printable } from './making.ts';
import { MenuButton } from './menu-button.tsx';

const PrintItems = lazy(() => import('./print-items.tsx'));

/** The button that every printable screen has: print, PDF in either language, Excel, CSV, Word. Two actions each. */
export function PrintMenu(props: Printable) {
  const [used, setUsed] = useState(false);
  const [opened, setOpened] = useState(false);
  const use = () => {
    setUsed(true);
    setOpened(!opened);
  };
  const button = <MenuButton opened={opened} onClick={use} />;
  if (!used) return button;
  return (
    <Suspense fallback={button}>
      <PrintItems {...props} opened={opened} onChange={setOpened} />
    </Suspense>
  );
}
