import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { translator } from '../../src/shared/locale/index.ts';
import { type Application, launch, ready } from '../support/application.ts';
import { temporaryFolder } from '../support/engine.ts';
import { keepRecoveryKey, openOffice } from '../support/first-run.ts';
import {
  clickNotification,
  missingForNotifications,
  type NotificationWatch,
  watchNotifications,
} from '../support/notifications.ts';

const say = translator('ar');
const TODAY = '2026-06-15';
const LATE_PROJECT = 'تهيئة المسلك القروي بدوار الزيتون';
const missing = missingForNotifications();

/** A list as an office keeps it: a title above the header, mixed forms of dates, percentages and amounts. */
async function writeList(file: string): Promise<void> {
  const text = (value: string) => ({ value, type: String });
  await writeExcelFile(
    [
      [text('لائحة المشاريع برسم سنة 2026')],
      [],
      [
        'الرمز',
        'اسم المشروع',
        'الجماعة',
        'نسبة الإنجاز',
        'تاريخ الأمر بالشروع',
        'أجل التنفيذ',
        'مبلغ الصفقة',
        'الوضعية',
      ].map(text),
      [
        text('P-1'),
        text(LATE_PROJECT),
        text('زكزل'),
        { value: 0.35, type: Number, format: '0%' },
        text('12/01/2026'),
        text('4 أشهر'),
        text('1.200.000,00'),
        text('في طور الإنجاز'),
      ],
      [
        text('P-2'),
        text('بناء مدرسة ابتدائية'),
        text('مداغ'),
        text('20%'),
        text('2ème tri 2026'),
        text('14mois'),
        text('500.000'),
        text('في طور الدراسة'),
      ],
    ],
    { rightToLeft: true },
  ).toFile(file);
}

describe.skipIf(missing.length > 0)(
  `from an office's Excel list to an alert on the desktop (missing here: ${missing.join(', ') || 'nothing'})`,
  () => {
    let app: Application;
    let notifications: NotificationWatch;
    const file = path.join(temporaryFolder(), 'لائحة المشاريع.xlsx');

    beforeAll(async () => {
      await writeList(file);
      notifications = await watchNotifications();
      app = await launch({ today: TODAY });
      await ready(app.page);
    });

    afterAll(async () => {
      notifications?.stop();
      await app?.quit();
    });

    it('opens an office through the door of the import', async () => {
      await openOffice(app.page, 'import', { name: 'قسم الحكامة الرقمية', province: 'بركان' });
      await keepRecoveryKey(app.page);
      await app.page.getByRole('heading', { level: 1, name: say('common:places.import') }).waitFor();
      await app.page.locator('input[type=file]').waitFor({ state: 'attached' });
    });

    it('shows what it read and every doubt before anything is written', async () => {
      await app.page.locator('input[type=file]').setInputFiles(file);
      await app.page.getByText('2ème tri 2026').first().waitFor();
      await expect(app.page.getByText('2026-06-30').first().isVisible()).resolves.toBe(true);
    });

    it('imports all of it', async () => {
      await app.page.getByRole('button', { name: say('common:importScreen.accept', { count: 2 }) }).click();
      await app.page
        .getByText(say('common:importScreen.done.title', { count: 2 }))
        .first()
        .waitFor();
      await app.page.getByRole('link', { name: say('common:places.projects'), exact: true }).click();
      await app.page.getByText(LATE_PROJECT).first().waitFor();
    });

    it('tells the desktop in Arabic, and the click opens the project', async () => {
      await expect.poll(() => notifications.text(), { timeout: 15_000 }).toContain(LATE_PROJECT);
      clickNotification();
      await app.page.getByRole('heading', { level: 1, name: LATE_PROJECT }).waitFor();
    });

    it('tells nothing twice after a restart, and shows what was missed', async () => {
      await app.quit();
      const before = notifications.text().length;
      app = await launch({ today: TODAY, home: app.home });
      await ready(app.page);
      await app.page
        .getByRole('region', { name: say('common:missed.title') })
        .getByText(LATE_PROJECT)
        .first()
        .waitFor();
      await app.page.waitForTimeout(2500);
      expect(notifications.text().slice(before)).not.toContain(LATE_PROJECT);
    });
  },
);
