import { Button } from '@mantine/core';
import { IconMoodSad } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import { useWords } from '../language/index.ts';
import { EmptyState } from './empty-state.tsx';

interface ScreenBoundaryProps {
  /** Another place is another chance. */
  readonly place: string;
  readonly children: ReactNode;
}

/** Keeps a screen that fails from taking the whole window with it. React offers this only to classes. */
export class ScreenBoundary extends Component<ScreenBoundaryProps, { readonly failed: boolean }> {
  override readonly state: { readonly failed: boolean } = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidUpdate(before: ScreenBoundaryProps): void {
    if (this.state.failed && before.place !== this.props.place) this.setState({ failed: false });
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <Failed onRetry={() => this.setState({ failed: false })} />;
  }
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useWords();
  return (
    <div role="alert">
      <EmptyState icon={IconMoodSad} title={t('common:screenFailed.title')} text={t('common:screenFailed.text')}>
        <Button onClick={onRetry}>{t('common:retry')}</Button>
      </EmptyState>
    </div>
  );
}
