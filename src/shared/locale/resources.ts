import arAlerts from './ar/alerts.json' with { type: 'json' };
import arBoard from './ar/board.json' with { type: 'json' };
import arCalendar from './ar/calendar.json' with { type: 'json' };
import arCli from './ar/cli.json' with { type: 'json' };
import arCommon from './ar/common.json' with { type: 'json' };
import arDuplicates from './ar/duplicates.json' with { type: 'json' };
import arErrors from './ar/errors.json' with { type: 'json' };
import arHistory from './ar/history.json' with { type: 'json' };
import arHome from './ar/home.json' with { type: 'json' };
import arImport from './ar/import.json' with { type: 'json' };
import arJournal from './ar/journal.json' with { type: 'json' };
import arMeetings from './ar/meetings.json' with { type: 'json' };
import arPapers from './ar/papers.json' with { type: 'json' };
import arPeople from './ar/people.json' with { type: 'json' };
import arProjects from './ar/projects.json' with { type: 'json' };
import arSearch from './ar/search.json' with { type: 'json' };
import arSettings from './ar/settings.json' with { type: 'json' };
import arSetup from './ar/setup.json' with { type: 'json' };
import arSheet from './ar/sheet.json' with { type: 'json' };
import arShell from './ar/shell.json' with { type: 'json' };
import arTasks from './ar/tasks.json' with { type: 'json' };
import arUpdateSheets from './ar/updateSheets.json' with { type: 'json' };
import arVocabulary from './ar/vocabulary.json' with { type: 'json' };
import frAlerts from './fr/alerts.json' with { type: 'json' };
import frBoard from './fr/board.json' with { type: 'json' };
import frCalendar from './fr/calendar.json' with { type: 'json' };
import frCli from './fr/cli.json' with { type: 'json' };
import frCommon from './fr/common.json' with { type: 'json' };
import frDuplicates from './fr/duplicates.json' with { type: 'json' };
import frErrors from './fr/errors.json' with { type: 'json' };
import frHistory from './fr/history.json' with { type: 'json' };
import frHome from './fr/home.json' with { type: 'json' };
import frImport from './fr/import.json' with { type: 'json' };
import frJournal from './fr/journal.json' with { type: 'json' };
import frMeetings from './fr/meetings.json' with { type: 'json' };
import frPapers from './fr/papers.json' with { type: 'json' };
import frPeople from './fr/people.json' with { type: 'json' };
import frProjects from './fr/projects.json' with { type: 'json' };
import frSearch from './fr/search.json' with { type: 'json' };
import frSettings from './fr/settings.json' with { type: 'json' };
import frSetup from './fr/setup.json' with { type: 'json' };
import frSheet from './fr/sheet.json' with { type: 'json' };
import frShell from './fr/shell.json' with { type: 'json' };
import frTasks from './fr/tasks.json' with { type: 'json' };
import frUpdateSheets from './fr/updateSheets.json' with { type: 'json' };
import frVocabulary from './fr/vocabulary.json' with { type: 'json' };

/** Every visible text of the application: language, then room, then key. A test compares the two languages. */
export const RESOURCES = {
  ar: {
    common: arCommon,
    errors: arErrors,
    vocabulary: arVocabulary,
    board: arBoard,
    papers: arPapers,
    projects: arProjects,
    journal: arJournal,
    duplicates: arDuplicates,
    history: arHistory,
    import: arImport,
    alerts: arAlerts,
    home: arHome,
    updateSheets: arUpdateSheets,
    setup: arSetup,
    search: arSearch,
    settings: arSettings,
    sheet: arSheet,
    shell: arShell,
    cli: arCli,
    tasks: arTasks,
    calendar: arCalendar,
    people: arPeople,
    meetings: arMeetings,
  },
  fr: {
    common: frCommon,
    errors: frErrors,
    vocabulary: frVocabulary,
    board: frBoard,
    papers: frPapers,
    projects: frProjects,
    journal: frJournal,
    duplicates: frDuplicates,
    history: frHistory,
    import: frImport,
    alerts: frAlerts,
    home: frHome,
    updateSheets: frUpdateSheets,
    setup: frSetup,
    search: frSearch,
    settings: frSettings,
    sheet: frSheet,
    shell: frShell,
    cli: frCli,
    tasks: frTasks,
    calendar: frCalendar,
    people: frPeople,
    meetings: frMeetings,
  },
};

export const NAMESPACES = [
  'common',
  'errors',
  'vocabulary',
  'board',
  'papers',
  'projects',
  'journal',
  'duplicates',
  'history',
  'import',
  'alerts',
  'home',
  'updateSheets',
  'setup',
  'search',
  'settings',
  'sheet',
  'shell',
  'cli',
  'tasks',
  'calendar',
  'people',
  'meetings',
] as const;
