import { asBytes, type PlainConnection } from '../database/index.ts';

const VALUE = `SELECT ${asBytes('value')} FROM device_values WHERE name=? LIMIT 1`;

/** Small values of this device by name: who its local profile is, what was confirmed. */
export class DeviceValues {
  private readonly connection: PlainConnection;

  constructor(connection: PlainConnection) {
    this.connection = connection;
    connection.run('CREATE TABLE IF NOT EXISTS device_values (name TEXT PRIMARY KEY, value TEXT NOT NULL)');
  }

  get(name: string): string | null {
    const stored = this.connection.get(VALUE, [name]);
    return stored ? this.connection.text(stored.value) : null;
  }

  set(name: string, value: string): void {
    this.connection.run(
      'INSERT INTO device_values (name, value) VALUES (?,?) ON CONFLICT (name) DO UPDATE SET value=excluded.value',
      [name, value],
    );
  }
}
