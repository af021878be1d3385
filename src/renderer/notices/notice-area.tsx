import { Notifications, notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useLanguage } from '../language/index.ts';

/** Notices whose words were chosen when they were shown. */
const worded = new Set<string>();

/** Remembers a notice that cannot change its language. */
export function rememberWorded(id: string): void {
  worded.add(id);
}

/** Where notices appear. Those of another language leave with it; what they could take back, Ctrl Z still can. */
export function NoticeArea() {
  const { locale } = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the language is what is waited for
  useEffect(() => {
    for (const id of worded) notifications.hide(id);
    worded.clear();
  }, [locale]);
  return <Notifications position="bottom-center" limit={4} />;
}
