// Windows' and macOS's icon files are both a list of PNG pictures behind a short header.

/** @typedef {{size: number, png: Buffer}} Picture */

/**
 * @param {readonly Picture[]} pictures at most 256 pixels wide
 * @returns {Buffer} an .ico file
 */
export function ico(pictures) {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  pictures.forEach(({ size, png }, at) => {
    const entry = 6 + 16 * at;
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

/** Names of the sizes in an .icns file. @type {Readonly<Record<number, string>>} */
const ICNS_TYPES = { 16: 'icp4', 32: 'icp5', 64: 'icp6', 128: 'ic07', 256: 'ic08', 512: 'ic09' };

/** @param {readonly Picture[]} pictures @returns {Buffer} an .icns file */
export function icns(pictures) {
  const parts = pictures.flatMap(({ size, png }) => {
    const type = ICNS_TYPES[size];
    if (!type) return [];
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(png.length + 8, 4);
    return [Buffer.concat([head, png])];
  });
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}
