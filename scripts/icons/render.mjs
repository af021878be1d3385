// Runs inside Electron: turns the SVG pictures that it is handed in MOUTABAA_PICTURES into PNG files.
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { app, BrowserWindow } from 'electron';

/** @type {readonly {svg: string, size: number, file: string}[]} */
const pictures = JSON.parse(process.env.MOUTABAA_PICTURES ?? '[]');

/** Runs in the page. @param {string} svg @param {number} size */
async function draw(svg, size) {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${btoa(svg)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas here');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, size, size);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  return btoa(String.fromCharCode(...bytes));
}

async function main() {
  const window = new BrowserWindow({ show: false });
  await window.loadURL('about:blank');
  for (const { svg, size, file } of pictures) {
    const png = await window.webContents.executeJavaScript(`(${draw})(${JSON.stringify(svg)}, ${size})`);
    writeFileSync(file, Buffer.from(png, 'base64'));
  }
  app.quit();
}

// Not awaited here: Electron becomes ready only after this file has run.
app.whenReady().then(main, () => app.exit(1));
