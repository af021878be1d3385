// The mark: the eight-pointed star of Moroccan tilework (khatam, two squares turned against each other) around a tick.

const GREEN = '#0f6b4f';
const DEEP = '#0a4a38';
const GOLD = '#e0b354';
const PAPER = '#ffffff';
const ALARM = '#c8102e';

const CENTRE = 256;

/** @param {number} radius half of a square's diagonal @param {number} turn degrees */
function square(radius, turn) {
  const points = [0, 90, 180, 270].map((angle) => {
    const radians = ((angle + turn) * Math.PI) / 180;
    return `${(CENTRE + radius * Math.cos(radians)).toFixed(1)},${(CENTRE + radius * Math.sin(radians)).toFixed(1)}`;
  });
  return points.join(' ');
}

/** @param {number} radius @param {string} attributes */
const star = (radius, attributes) =>
  `<g ${attributes}><polygon points="${square(radius, 0)}"/><polygon points="${square(radius, 45)}"/></g>`;

/** @param {string} colour @param {number} width */
const tick = (colour, width) =>
  `<path d="M176 262 L234 320 L342 200" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** @param {string} body */
const svg = (body) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512" viewBox="0 0 512 512">${body}</svg>\n`;

/** The application's icon. */
export const ICON = svg(
  star(248, `fill="${GREEN}"`) +
    star(212, `fill="none" stroke="${GOLD}" stroke-width="7" stroke-linejoin="round"`) +
    `<circle cx="${CENTRE}" cy="${CENTRE}" r="134" fill="${DEEP}"/>` +
    tick(PAPER, 44),
);

/** For the tray, where 24 pixels have to do. @param {boolean} alert with a red dot, at the end of the day's bad news */
export const tray = (alert) =>
  svg(
    star(252, `fill="${GREEN}"`) +
      tick(PAPER, 62) +
      (alert
        ? `<circle cx="394" cy="118" r="108" fill="${PAPER}"/><circle cx="394" cy="118" r="86" fill="${ALARM}"/>`
        : ''),
  );

/** macOS colours the tray itself: only the shape counts. @param {boolean} alert */
export const trayTemplate = (alert) =>
  svg(
    `<mask id="m"><rect width="512" height="512" fill="#fff"/>${tick('#000', 62)}${alert ? `<circle cx="394" cy="118" r="112" fill="#000"/>` : ''}</mask>` +
      `<g mask="url(#m)">${star(252, 'fill="#000"')}</g>` +
      (alert ? '<circle cx="394" cy="118" r="84" fill="#000"/>' : ''),
  );
