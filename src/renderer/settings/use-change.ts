import { LOCALES } from '../../shared/locale/index.ts';
import { isOfficeSetting, type SettingKey, type Settings } from '../../shared/settings/index.ts';
import { useCommand } from '../engine/index.ts';
import { usePreferences } from '../frame/index.ts';

/** Language and appearance change at once what is seen; everything else is only kept. */
export function useChange(name: SettingKey): (value: Settings[SettingKey]) => void {
  const { changeLocale, changeColorScheme } = usePreferences();
  const keep = useCommand('settings.change');
  const share = useCommand('settings.changeOffice');
  if (isOfficeSetting(name)) return (value) => void share.run({ key: name, value });
  switch (name) {
    case 'locale':
      return (value) => changeLocale(LOCALES.find((locale) => locale === value) ?? 'ar');
    case 'colorScheme':
      return (value) => changeColorScheme(value === 'dark' || value === 'auto' ? value : 'light');
    default:
      return (value) => void keep.run({ key: name, value });
  }
}
