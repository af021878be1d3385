import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isPlace, placeOfArguments, placeOfLink } from './index.ts';

const id = '0199a3c2-7d5e-7abc-8def-0123456789ab';

describe('links into the application', () => {
  it('open the places they name', () => {
    expect(placeOfLink(`moutabaa://projects/${id}`)).toBe(`/projects/${id}`);
    expect(placeOfLink('moutabaa://alerts/')).toBe('/alerts');
    expect(placeOfArguments(['/usr/bin/moutabaa', '--flag', 'moutabaa://settings'])).toBe('/settings');
  });

  it('reach every place of the application that needs no more than its name', () => {
    const screens = readFileSync(path.resolve(import.meta.dirname, '../../renderer/screens.tsx'), 'utf8');
    const routes = [...screens.matchAll(/<Route path="(\/[^"]+)"/g)].map(([, route = '']) => route.replace(':id', id));
    expect(routes.length).toBeGreaterThan(12);
    // A new project is begun on purpose, never by a link.
    expect(routes.filter((route) => route !== '/projects/new' && !isPlace(route))).toEqual([]);
  });

  it.each([
    'https://projects/',
    'moutabaa://projects/../../etc/passwd',
    'moutabaa://projects/not-an-id',
    `moutabaa://projects/${id}/more`,
    'moutabaa://projects/javascript:alert(1)',
    'not a link',
    '',
  ])('open nothing for %j', (link) => {
    expect(placeOfLink(link)).toBeNull();
  });
});
