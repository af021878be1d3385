import type { Bilingual } from '../../shared/locale/index.ts';
import { languageOf } from './direction.ts';
import { useWords } from './use-words.ts';

/** Stored text in the window's language where it exists, isolated so that it cannot reorder what surrounds it. */
export function BilingualText({
  value,
  className,
}: {
  readonly value: Bilingual;
  readonly className?: string | undefined;
}) {
  const { text } = useWords();
  return <Foreign className={className}>{text(value)}</Foreign>;
}

/** Any text whose direction is its own: references, names, what people typed. */
export function Foreign({
  children,
  className,
}: {
  readonly children: string;
  readonly className?: string | undefined;
}) {
  return (
    <bdi lang={languageOf(children)} className={className}>
      {children}
    </bdi>
  );
}
