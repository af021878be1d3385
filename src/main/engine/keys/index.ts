export type { Sealer } from './keyring.ts';
export { RecoveryKeyState } from './recovery-key-state.ts';
export { openVault, VAULT_FILE, type Vault } from './vault.ts';
