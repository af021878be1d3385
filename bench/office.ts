import { DEMONSTRATION_PROVINCE, demonstrationOf } from '../src/shared/demonstration/index.ts';
import { divisionId } from '../src/shared/ids/index.ts';
import { openTestEngine } from '../tests/support/engine.ts';

/** Makes the files of an office that follows so many projects, used once and ended as a person would. */
export async function makeOffice(home: string, count: number): Promise<void> {
  const { engine, call, stop } = await openTestEngine(home);
  await engine.loaded;
  await call('settings.change', { key: 'notifications', value: false });
  const office = await call('setup.createOffice', {
    name: { ar: 'مكتب القياس', fr: 'Bureau de mesure' },
    province: divisionId(DEMONSTRATION_PROVINCE),
  });
  const { projects, contracts, milestones, progress } = demonstrationOf({
    office: office.id,
    createdBy: engine.office.profile,
    now: engine.clock.now(),
    today: engine.clock.today(),
    count,
  });
  await engine.database.write(
    {
      projects: { upserts: [...projects, ...contracts] },
      milestones: { upserts: milestones },
      journal: { upserts: progress },
    },
    'bench',
  );
  await call('setup.recoveryKeyKept', {});
  await stop();
}
