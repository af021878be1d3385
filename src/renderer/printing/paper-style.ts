/** How every paper looks. Inches of ink are saved: washes are pale, lines are hair-thin. */
const STYLE = `
* { box-sizing: border-box; }
html { font: 400 10pt/1.5 "Plex", "Plex Arabic", "Noto Sans Arabic", Arial, sans-serif; color: #211e1a; background: #fff; }
html[dir="rtl"] { line-height: 1.6; }
body { margin: 0; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.letterhead { display: grid; grid-template-columns: 1fr 1fr; column-gap: 24pt; padding-block-end: 8pt; border-block-end: 1.5pt solid #1b6245; }
.letterhead div { text-align: center; font-weight: 600; line-height: 1.5; }
.letterhead p { margin: 0; }
.letterhead [lang="fr-MA"] { font-size: 9pt; }
.title { text-align: center; margin-block: 14pt 10pt; }
h1 { margin: 0; font-size: 16pt; font-weight: 600; line-height: 1.4; color: #124d36; }
.title p { margin: 2pt 0 0; color: #57514a; }
.title .subtitle { color: #211e1a; font-weight: 600; margin-block-end: 2pt; }
section { margin-block-start: 14pt; }
h2 { margin: 0 0 5pt; font-size: 12pt; font-weight: 600; color: #124d36; break-after: avoid; }
table { inline-size: 100%; border-collapse: collapse; font-size: 9pt; line-height: 1.4; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.5pt solid #cfc8bb; padding: 3pt 5pt; vertical-align: top; text-align: start; }
th { background: #e3eee8; font-weight: 600; overflow-wrap: normal; }
td.n, th.n { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
td.d { white-space: nowrap; }
td.long { overflow-wrap: anywhere; }
tbody tr:nth-child(even) td { background: #faf8f4; }
dl { margin: 0; }
dl div { display: grid; grid-template-columns: 28% 1fr; margin-block-start: -0.5pt; break-inside: avoid; }
dt, dd { margin: 0; padding: 3pt 6pt; border: 0.5pt solid #cfc8bb; }
dt { background: #f3f0ea; font-weight: 600; }
dd { margin-inline-start: -0.5pt; white-space: pre-line; overflow-wrap: anywhere; }
.figures { display: grid; grid-template-columns: repeat(4, 1fr); gap: 6pt; }
.figures div { border: 0.5pt solid #cfc8bb; border-radius: 4pt; padding: 6pt 8pt; break-inside: avoid; }
.figures strong { display: block; font-size: 13pt; font-weight: 600; line-height: 1.4; font-variant-numeric: tabular-nums; }
.figures span { color: #57514a; font-size: 8.5pt; }
.bars { display: grid; grid-template-columns: max-content 1fr max-content; gap: 3pt 8pt; align-items: center; font-size: 9pt; }
.bars .row { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; align-items: center; break-inside: avoid; }
.bars .label { max-inline-size: 190pt; }
.bars .track { block-size: 8pt; background: #f1eee7; border-radius: 2pt; overflow: hidden; }
.bars .fill { display: block; block-size: 100%; background: #2b7a57; }
.bars .value { text-align: end; font-variant-numeric: tabular-nums; }
.text p { margin: 0 0 4pt; break-inside: avoid; }
.empty { color: #57514a; }
`;

/** `page x / y` stands in the lower margin: the PDF draws it there itself, the print dialog leaves it to the style. */
const NUMBERS = '@bottom-center { content: counter(page) " / " counter(pages); font-size: 8pt; color: #57514a; }';

export const paperStyle = (landscape: boolean, numbered: boolean): string =>
  `@page { size: A4 ${landscape ? 'landscape' : 'portrait'}; margin: 13mm 12mm 16mm; ${numbered ? NUMBERS : ''} }${STYLE}`;
