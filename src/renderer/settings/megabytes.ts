const BYTES_OF_A_MEGABYTE = 1_000_000;

/** `4,8 Mo`: the unit is written in Latin letters in both languages, with a decimal comma. */
export const megabytes = (bytes: number): string =>
  `${(Math.ceil((bytes / BYTES_OF_A_MEGABYTE) * 10) / 10).toString().replace('.', ',')}\u00a0Mo`;
