// Draws assets/icons anew from scripts/icons/svg.mjs; its results are kept in the repository.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { icns, ico } from './icons/containers.mjs';
import { ICON, tray, trayTemplate } from './icons/svg.mjs';
import { electronEnvironment } from './setup/display.mjs';
import { inRoot } from './setup/paths.mjs';
import { prepare } from './setup/prepare.mjs';
import { run } from './setup/process.mjs';
import { runScript } from './setup/report.mjs';
import { startVirtualDesktop } from './setup/virtual-desktop.mjs';

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
const TRAYS = {
  tray: tray(false),
  'tray-alert': tray(true),
  trayTemplate: trayTemplate(false),
  'tray-alertTemplate': trayTemplate(true),
};
/** @param {string} name */
const icon = (name) => inRoot('assets', 'icons', name);

await runScript(async () => {
  mkdirSync(inRoot('assets', 'icons'), { recursive: true });
  const { electron } = await prepare({ virtualDisplay: true });
  const pictures = [
    ...SIZES.map((size) => ({ svg: ICON, size, file: icon(`${size}.png`) })),
    ...Object.entries(TRAYS).flatMap(([name, svg]) => [
      { svg, size: 24, file: icon(`${name}.png`) },
      { svg, size: 48, file: icon(`${name}@2x.png`) },
    ]),
  ];
  const environment = { ...process.env, ...(await electronEnvironment()), MOUTABAA_PICTURES: JSON.stringify(pictures) };
  const desktop = await startVirtualDesktop(environment);
  const code = await run(electron.executable, [inRoot('scripts/icons/render.mjs')], { env: desktop.env });
  desktop.stop();
  if (code !== 0) return code;
  const drawn = SIZES.map((size) => ({ size, png: readFileSync(icon(`${size}.png`)) }));
  writeFileSync(icon('icon.svg'), ICON);
  writeFileSync(icon('icon.ico'), ico(drawn.filter(({ size }) => size <= 256)));
  writeFileSync(icon('icon.icns'), icns(drawn));
  return 0;
});
