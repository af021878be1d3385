import type { Meeting, Task } from './documents.ts';

const common = {
  office: '00000000-0000-4000-8000-000000000001',
  createdAt: '2026-01-01T09:00:00.000Z',
  createdBy: '00000000-0000-4000-8000-000000000002',
  demonstration: false,
};

export const aTask = (changes: Partial<Task> = {}): Task => ({
  ...common,
  id: '00000000-0000-4000-8000-000000000003',
  kind: 'task',
  title: 'زيارة الورش',
  details: '',
  project: null,
  person: null,
  assignee: '',
  dueOn: null,
  source: { kind: 'manual', id: null },
  urgent: false,
  state: 'open',
  closedOn: null,
  outcome: '',
  ...changes,
});

export const aMeeting = (changes: Partial<Meeting> = {}): Meeting => ({
  ...common,
  id: '00000000-0000-4000-8000-000000000004',
  kind: 'meeting',
  title: 'اجتماع التتبع',
  on: '2026-11-26',
  time: '10:00',
  place: '',
  projects: [],
  tasks: [],
  agenda: '',
  minutes: '',
  held: false,
  ...changes,
});
