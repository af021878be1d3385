import { Menu, type MenuItemConstructorOptions } from 'electron';
import { type Locale, translator } from '../../shared/locale/index.ts';

export interface MenuActions {
  readonly open: (place: string) => void;
  readonly print: () => void;
  readonly close: () => void;
  readonly quit: () => void;
}

/** Replaces Electron's English menu; accelerators keep working although the bar is hidden on small screens. */
export function setMenu(locale: Locale, actions: MenuActions): void {
  const say = translator(locale);
  const item = (key: string, accelerator: string, click: () => void): MenuItemConstructorOptions => ({
    label: say(`shell:menu.${key}`),
    accelerator,
    click,
  });
  const place = (label: string, path: string): MenuItemConstructorOptions => ({
    label: say(label),
    click: () => actions.open(path),
  });
  const role = (key: string, name: NonNullable<MenuItemConstructorOptions['role']>): MenuItemConstructorOptions => ({
    label: say(`shell:menu.${key}`),
    role: name,
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const template: readonly MenuItemConstructorOptions[] = [
    {
      label: say('shell:menu.file'),
      submenu: [
        item('import', 'CommandOrControl+I', () => actions.open('/import')),
        item('print', 'CommandOrControl+P', actions.print),
        line,
        item('hide', 'CommandOrControl+W', actions.close),
        item('quit', 'CommandOrControl+Q', actions.quit),
      ],
    },
    {
      label: say('shell:menu.edit'),
      submenu: [
        role('undo', 'undo'),
        role('redo', 'redo'),
        line,
        role('cut', 'cut'),
        role('copy', 'copy'),
        role('paste', 'paste'),
        role('selectAll', 'selectAll'),
      ],
    },
    {
      label: say('shell:menu.view'),
      submenu: [
        item('projects', 'CommandOrControl+1', () => actions.open('/projects')),
        item('alerts', 'CommandOrControl+2', () => actions.open('/alerts')),
        place('common:places.board', '/board'),
        place('common:places.tasks', '/tasks'),
        place('common:places.updates', '/updates'),
        place('history:screen', '/history'),
        item('settings', 'CommandOrControl+,', () => actions.open('/settings')),
        line,
        role('zoomIn', 'zoomIn'),
        role('zoomOut', 'zoomOut'),
        role('resetZoom', 'resetZoom'),
        role('fullScreen', 'togglefullscreen'),
      ],
    },
    {
      label: say('shell:menu.help'),
      submenu: [item('manual', 'F1', () => actions.open('/help'))],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...template]));
}
