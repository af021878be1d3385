import { useAppState } from '../frame/index.ts';
import { useWords } from '../language/index.ts';
import type { Shape } from './field-words.ts';

/** Longer texts are cut off: the record itself shows them whole. */
const LONGEST = 160;

/** Writes a stored value as people read it; empty where there is none. */
export function useValueText(): (value: unknown, shape: Shape) => string {
  const { t, text, day, amount } = useWords();
  const communes = useAppState().office?.communes ?? [];
  const plain = (value: unknown): string => {
    const whole = String(value);
    return whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole;
  };
  const bilingual = (value: unknown): string => {
    const [ar, fr] = ['ar', 'fr'].map((locale) => String(partOf(value, locale) ?? ''));
    return plain(text({ ar: ar ?? '', fr: fr ?? '' }));
  };
  return (value, shape) => {
    if (value === null || value === undefined || value === '') return '';
    if (typeof shape === 'object') return t(shape.word(String(value)));
    switch (shape) {
      case 'text':
        return plain(value);
      case 'bilingual':
        return bilingual(value);
      case 'day':
        return day(String(value));
      case 'amount':
        return amount(Number(value));
      case 'percent':
        return `${String(value).replace('.', ',')}\u00a0%`;
      case 'yesNo':
        return t(value === true ? 'history:yes' : 'history:no');
      case 'communes':
        return listOf(value)
          .map((id) => communes.find((commune) => commune.id === id)?.name)
          .flatMap((name) => (name ? text(name) : []))
          .join(t('history:comma'));
      case 'list':
        return plain(
          listOf(value)
            .map((item) => String(partOf(item, 'name') ?? item))
            .join(t('history:comma')),
        );
      case 'period':
        return partOf(value, 'unit') === 'month'
          ? t('projects:months', { count: Number(partOf(value, 'count')) })
          : t('common:days', { count: Number(partOf(value, 'count')) });
      case 'judgement':
        return `${t(`vocabulary:condition.${String(partOf(value, 'condition'))}`)} – ${String(partOf(value, 'reason') ?? '')}`;
    }
  };
}

const partOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
