import path from 'node:path';

/** Also the names of the two files, `moutabaa.sqlite` and `device.sqlite`. */
export const DATABASE_NAME = 'moutabaa';
export const DEVICE_NAME = 'device';

export const databaseFile = (dataFolder: string, name = DATABASE_NAME): string =>
  path.join(dataFolder, `${name}.sqlite`);
