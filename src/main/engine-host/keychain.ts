import { safeStorage } from 'electron';

/** Seals small texts with a key that the desktop's keychain keeps. */
export interface Keychain {
  readonly seal: (text: string) => string;
  readonly unseal: (sealed: string) => string;
}

/** The desktop's keychain, or null where there is none or only a fixed password stands in for it. */
export function openKeychain(): Keychain | null {
  if (!available()) return null;
  return {
    seal: (text) => safeStorage.encryptString(text).toString('base64'),
    unseal: (sealed) => safeStorage.decryptString(Buffer.from(sealed, 'base64')),
  };
}

function available(): boolean {
  try {
    if (!safeStorage.isEncryptionAvailable()) return false;
    return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
  } catch {
    return false;
  }
}
