/** What a call may need. One row of the rights table per kind of act. */
export type Right =
  | 'projects.read'
  | 'projects.write'
  | 'alerts.read'
  | 'alerts.act'
  | 'people.read'
  | 'people.write'
  | 'tasks.read'
  | 'tasks.write'
  | 'tasks.ask'
  | 'office.read'
  | 'office.manage';

export type Role = 'administrator' | 'editor' | 'reader';

/** Rights of the local profile's roles. Memberships of a shared server will add columns; the function stays. */
const RIGHTS: Readonly<Record<Right, readonly Role[]>> = {
  'projects.read': ['administrator', 'editor', 'reader'],
  'projects.write': ['administrator', 'editor'],
  'alerts.read': ['administrator', 'editor', 'reader'],
  'alerts.act': ['administrator', 'editor'],
  'people.read': ['administrator', 'editor', 'reader'],
  'people.write': ['administrator', 'editor'],
  'tasks.read': ['administrator', 'editor', 'reader'],
  'tasks.write': ['administrator', 'editor'],
  'tasks.ask': ['administrator', 'editor', 'reader'],
  'office.read': ['administrator', 'editor', 'reader'],
  'office.manage': ['administrator'],
};

export const mayDo = (roles: readonly Role[], right: Right): boolean =>
  roles.some((role) => RIGHTS[right].includes(role));
