import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { paperHtml } from '../../src/renderer/printing/paper-html.ts';
import { proposedLetterhead } from '../../src/shared/letterhead/index.ts';
import { type Paper, plainText } from '../../src/shared/papers/index.ts';

const samples = process.env.MOUTABAA_SAMPLES;
const letterhead = proposedLetterhead({ name: { ar: 'قسم', fr: 'Division' }, province: null });
const TAGS = new Set(
  'html head meta title style body header div p h1 h2 section table thead tbody tr th td bdi br dl dt dd span strong'.split(
    ' ',
  ),
);

const paperOf = (texts: readonly string[]): Paper => ({
  locale: 'ar',
  title: texts[0] ?? '',
  subtitle: texts[1] ?? '',
  day: '2026-06-15',
  notes: texts.slice(0, 3),
  landscape: true,
  sections: [
    { kind: 'table', title: texts[2] ?? '', table: { headers: ['a'], rows: texts.map((text) => [text]) } },
    { kind: 'facts', title: '', facts: texts.map((text) => ({ label: text, value: text })) },
    { kind: 'bars', title: '', bars: texts.map((text) => ({ label: text, value: text, share: 2 })) },
    { kind: 'text', title: '', paragraphs: texts },
  ],
});

const htmlOf = (paper: Paper) => paperHtml({ paper, letterhead, fonts: { links: '', faces: '' }, numbered: false });

/** What a reader of the page sees of it. */
const seen = (html: string): string =>
  html
    .replace(/<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? "'");

test.skipIf(samples === undefined)(
  'hostile texts are shown as they are and become no markup (needs MOUTABAA_SAMPLES)',
  async () => {
    const file = path.join(samples ?? '', 'bad-input', 'naughty-strings', 'blns.json');
    const texts: readonly string[] = JSON.parse(readFileSync(file, 'utf8'));
    expect(texts.length).toBeGreaterThan(400);
    const html = await htmlOf(paperOf(texts));
    const tags = [...html.matchAll(/<\/?([^\s>]+)[^>]*>/g)].map(([, name = '']) => name.replace('/', ''));
    expect(tags.filter((name) => name !== '!doctype' && !TAGS.has(name))).toEqual([]);
    const text = seen(html);
    const lost = texts.map((one) => plainText(one).replace(/\r\n|\r/g, '\n')).filter((one) => !text.includes(one));
    expect(lost).toEqual([]);
  },
);

test('every row of a long table is there, under a header that is repeated', async () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => [`P-${index}`, { amount: index * 100 }]);
  const section = { kind: 'table' as const, title: '', table: { headers: ['المرجع', 'الكلفة'], rows } };
  const html = await htmlOf({ ...paperOf(['لائحة']), sections: [section] });
  expect(html.match(/<tr>/g)).toHaveLength(10_001);
  expect(html).toContain('thead { display: table-header-group; }');
});

test('Arabic stands at the right of the header, whatever the language of the paper', async () => {
  const html = await htmlOf({ ...paperOf(['x']), locale: 'fr' });
  expect(html).toContain('<html lang="fr-MA" dir="ltr">');
  expect(html).toMatch(/<header class="letterhead" dir="rtl"><div lang="ar-MA"/);
});
