import type { OfficeView } from '../../../shared/contract/index.ts';
import {
  DEMONSTRATION_OFFICE_NAME,
  DEMONSTRATION_PROVINCE,
  demonstrationOf,
} from '../../../shared/demonstration/index.ts';
import { AppError } from '../../../shared/errors/index.ts';
import { divisionId } from '../../../shared/ids/index.ts';
import type { Office } from '../../../shared/organizations/index.ts';
import { provinces } from '../../../shared/places/index.ts';
import type { CommandHandlers } from '../calls/index.ts';
import type { Clock } from '../clock/index.ts';
import type { Database } from '../database/index.ts';
import type { Vault } from '../keys/index.ts';
import { type OfficeRoom, placeOf } from '../office/index.ts';

type Commands =
  | 'setup.provinces'
  | 'setup.createOffice'
  | 'setup.demonstration'
  | 'setup.recoveryKey'
  | 'setup.recoveryKeyKept';

export interface SetupOptions {
  readonly database: Database;
  readonly office: OfficeRoom;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly onRecoveryKeyKept: () => void;
}

/** First run: the three doors, and the recovery key that is shown once. */
export function setupCommands({
  database,
  office,
  vault,
  clock,
  onRecoveryKeyKept,
}: SetupOptions): CommandHandlers<Commands> {
  const demonstrate = async (): Promise<OfficeView> => {
    const stamp = office.newStamp();
    const { organizations, projects, contracts, milestones, progress, people, tasks } = demonstrationOf({
      ...stamp,
      today: clock.today(),
    });
    const own: Office = {
      id: stamp.office,
      kind: 'office',
      office: stamp.office,
      createdAt: stamp.now,
      createdBy: stamp.createdBy,
      name: DEMONSTRATION_OFFICE_NAME,
      parent: divisionId(DEMONSTRATION_PROVINCE),
      demonstration: true,
    };
    await database.write(
      {
        organizations: { upserts: [own, ...organizations] },
        projects: { upserts: [...projects, ...contracts] },
        milestones: { upserts: milestones },
        journal: { upserts: progress },
        people: { upserts: people },
        tasks: { upserts: tasks },
      },
      'setup',
    );
    return office.announce(own);
  };

  return {
    'setup.provinces': () => provinces().map(placeOf),

    'setup.createOffice': ({ name, province }) => database.inTurn(() => office.create(name, province)),

    'setup.demonstration': () => database.inTurn(demonstrate),

    'setup.recoveryKey': async () => {
      const recoveryKey = await vault.recoveryKey();
      if (recoveryKey === null) throw new AppError('RECOVERY_KEY_ALREADY_KEPT');
      return { recoveryKey };
    },

    'setup.recoveryKeyKept': async () => {
      await vault.forgetRecoveryKey();
      onRecoveryKeyKept();
      return null;
    },
  };
}
