import { BehaviorSubject, type Observable } from 'rxjs';
import type { Vault } from './vault.ts';

/** Whether the recovery key still waits to be printed. */
export class RecoveryKeyState {
  private readonly vault: Vault;
  private readonly waiting = new BehaviorSubject(false);

  constructor(vault: Vault) {
    this.vault = vault;
  }

  get pending(): Observable<boolean> {
    return this.waiting;
  }

  async look(): Promise<void> {
    this.waiting.next((await this.vault.recoveryKey()) !== null);
  }
}
