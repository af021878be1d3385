import { useMantineColorScheme } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import type { Locale } from '../../shared/locale/index.ts';
import type { Settings } from '../../shared/settings/index.ts';
import { desktopCall } from '../desktop/index.ts';
import { useCommand, useLiveQuery } from '../engine/index.ts';
import { useLanguage } from '../language/index.ts';

export interface Preferences {
  readonly changeLocale: (locale: Locale) => void;
  readonly changeColorScheme: (scheme: Settings['colorScheme']) => void;
}

/** Changes at once what is seen, then keeps it. */
export function usePreferences(): Preferences {
  const { setLocale } = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const change = useCommand('settings.change');
  return {
    changeLocale: (locale) => {
      setLocale(locale);
      void desktopCall('setLanguage', { locale });
      void change.run({ key: 'locale', value: locale });
    },
    changeColorScheme: (scheme) => {
      setColorScheme(scheme);
      void change.run({ key: 'colorScheme', value: scheme });
    },
  };
}

/** Follows the kept settings, also where another window changed them. */
export function useFollowSettings(): void {
  const { data: settings } = useLiveQuery('settings', {});
  const { setLocale } = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const follow = useEffectEvent((kept: Pick<Settings, 'locale' | 'colorScheme'>) => {
    setLocale(kept.locale);
    setColorScheme(kept.colorScheme);
  });
  const locale = settings?.locale;
  const colorScheme = settings?.colorScheme;
  useEffect(() => {
    if (locale !== undefined && colorScheme !== undefined) follow({ locale, colorScheme });
  }, [locale, colorScheme]);
}
