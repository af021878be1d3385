import { lazy, Suspense } from 'react';
import { useAsked } from './asked.ts';

const FactDialog = lazy(() => import('./fact-dialog.tsx'));

/** Where the form appears when somebody asks for it. */
export function FactHost() {
  const asked = useAsked();
  return <Suspense>{asked !== null && <FactDialog asked={asked} />}</Suspense>;
}
