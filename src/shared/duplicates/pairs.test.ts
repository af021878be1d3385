import { describe, expect, test } from 'vitest';
import { demonstrationOf } from '../demonstration/index.ts';
import { newId } from '../ids/index.ts';
import { comparable, similarPairs, similarProjects } from './index.ts';

interface Sketch {
  readonly ar?: string;
  readonly fr?: string;
  readonly communes?: readonly string[];
  readonly place?: string;
  readonly contract?: string;
}

const pairsOf = (sketches: readonly Sketch[], of?: readonly string[]): readonly string[] => {
  const items = sketches.map(({ ar = '', fr = '', communes = ['ahfir'], place = '', contract = '' }, index) =>
    comparable({ id: String(index), title: { ar, fr }, communes: [...communes], place }, [{ number: contract }]),
  );
  return similarPairs(items, of === undefined ? {} : { of: new Set(of) }).map(
    ({ a, b, reason }) => `${a}-${b} ${reason}`,
  );
};

describe('likely duplicates', () => {
  test('the same object at the same place, however it is spelled', () => {
    expect(pairsOf([{ ar: 'تهيئة المسلك القروي أولاد علي' }, { ar: 'تهيئه مسلك قروي اولاد علي' }])).toEqual([
      '0-1 titleAndPlace',
    ]);
    expect(
      pairsOf([{ fr: 'Réhabilitation de l’école Al Amal' }, { fr: "Travaux de rehabilitation de l'ecole AL AMAL" }]),
    ).toEqual(['0-1 titleAndPlace']);
  });

  test('another commune, another place, another number, another object are other projects', () => {
    const title = 'Aménagement de la piste rurale';
    expect(pairsOf([{ fr: title }, { fr: title, communes: ['aklim'] }])).toEqual([]);
    expect(
      pairsOf([
        { fr: title, place: 'Douar 1' },
        { fr: title, place: 'Douar 2' },
      ]),
    ).toEqual([]);
    expect(pairsOf([{ fr: `${title}, tranche 1` }, { fr: `${title}, tranche 2` }])).toEqual([]);
    expect(pairsOf([{ fr: `${title} Aïn Sfa` }, { fr: `${title} Sidi Ali` }])).toEqual([]);
    expect(pairsOf([{ fr: 'Piste' }, { fr: 'Piste' }])).toEqual([]);
  });

  test('one contract, unless many projects bear its number', () => {
    const bearers = (count: number): readonly Sketch[] =>
      Array.from({ length: count }, (_, index) => ({ fr: `Lot ${'abcdefg'[index]}`, contract: 'N° 04/2025' }));
    expect(pairsOf(bearers(2))).toEqual(['0-1 contractNumber']);
    expect(pairsOf(bearers(5))).toEqual([]);
    expect(
      pairsOf([
        { fr: 'Pont', contract: '1' },
        { fr: 'École', contract: '1' },
      ]),
    ).toEqual([]);
  });

  test('only pairs of those asked for', () => {
    const twins = Array.from({ length: 3 }, () => ({ fr: 'Construction du souk hebdomadaire' }));
    expect(pairsOf(twins)).toHaveLength(3);
    expect(pairsOf(twins, ['2'])).toEqual(['0-2 titleAndPlace', '1-2 titleAndPlace']);
  });

  test('ten thousand projects of one commune take no second', () => {
    const words = 'piste route pont école souk réseau forage éclairage dispensaire terrain'.split(' ');
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      fr: `Aménagement ${words[index % 10]} ${words[(index * 7) % 9]} douar ${String.fromCharCode(97 + (index % 26))}${index % 31}x`,
    }));
    const start = performance.now();
    pairsOf(many, []);
    expect(performance.now() - start).toBeLessThan(2500);
  });

  test('projects of an office with their contracts', () => {
    const office = {
      office: newId(),
      createdBy: newId(),
      now: '2026-11-22T09:00:00.000Z',
      today: '2026-11-22',
      count: 1,
    };
    const { projects, contracts } = demonstrationOf(office);
    const facts = projects.map((project) => ({ project, contracts }));
    const twins = projects.map((project) => ({ project: { ...project, id: newId() }, contracts: [] }));
    expect(similarProjects(facts)).toEqual([]);
    expect(similarProjects([...facts, ...twins]).map(({ reason }) => reason)).toEqual(['titleAndPlace']);
  });
});
