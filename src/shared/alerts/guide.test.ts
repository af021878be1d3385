import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import shipped from '../../../assets/rules/alerts.json' with { type: 'json' };
import { aMilestone, aProject, factsOf } from '../../../tests/support/project-facts.ts';
import { findingsOf, readRules } from './index.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const guide = readFileSync(path.join(ROOT, 'docs/adding-an-alert-rule.md'), 'utf8');
const [row = ''] = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => json ?? '');

test("the guide's rule works with the shipped table, on the days that the guide says", () => {
  const added: { id: string } = JSON.parse(row);
  const rules = readRules({ rules: [...shipped.rules.filter(({ id }) => id !== added.id), added] });
  const milestones = [aMilestone({ plannedOn: '2026-11-22' })];
  const facts = factsOf({ project: aProject({ phase: 'tender' }), milestones });
  const lines = [...guide.matchAll(/\['(\d{4}-\d\d-\d\d)', \['([^']+)'\]\]/g)];
  expect(lines).toHaveLength(2);
  for (const [, today = '', expected] of lines) {
    const [finding] = findingsOf(facts, rules, today);
    expect(`${finding?.rule} ${finding?.level} ${finding?.due} ${finding?.daysLate}`).toBe(expected);
  }
});

test('the guide names files and words of the code that exist', () => {
  const files = [...guide.matchAll(/`((?:src|assets)\/[\w./-]+)`/g)].map(([, file]) => file ?? '');
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  const code = ['triggers.ts', 'opening.ts', 'rules.ts', '../condition/measures.ts']
    .map((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8'))
    .join('\n');
  const words = ['TRIGGER_NAMES', 'TRIGGERS', 'BASES', 'NOTES', 'MEASURES', 'governedBy', 'isolate'];
  expect(words.filter((word) => !guide.includes(word) || !code.includes(word))).toEqual([]);
});
