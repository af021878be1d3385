import { lazy, Suspense, useEffect, useState } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { MissedAlerts } from './alerts/index.ts';
import { ScreenLoading } from './frame/index.ts';
import { Home } from './home/index.ts';
import { CommuneList, EVERYTHING, INITIAL_LIST, type ListQuery, ProjectList } from './projects/index.ts';

const AlertsScreen = lazy(() => import('./alerts/alerts-screen.tsx'));
const BoardScreen = lazy(() => import('./board/board-screen.tsx'));
const DuplicatesScreen = lazy(() => import('./duplicates/duplicates-screen.tsx'));
const HistoryScreen = lazy(() => import('./history/history-screen.tsx'));
const ImportScreen = lazy(() => import('./import/import-screen.tsx'));
const NewProject = lazy(() => import('./projects/page/new-project.tsx'));
const ProjectPage = lazy(() => import('./projects/page/project-page.tsx'));
const CalendarScreen = lazy(() => import('./calendar/calendar-screen.tsx'));
const MeetingPage = lazy(() => import('./meetings/meeting-page.tsx'));
const MeetingsScreen = lazy(() => import('./meetings/meetings-screen.tsx'));
const PeopleScreen = lazy(() => import('./people/people-screen.tsx'));
const UpdateSheetsScreen = lazy(() => import('./update-sheets/update-sheets-screen.tsx'));
const TasksScreen = lazy(() => import('./tasks/tasks-screen.tsx'));
const HelpScreen = lazy(() => import('./help/help-screen.tsx'));
const SettingsScreen = lazy(() => import('./settings/settings-screen.tsx'));

/** One screen per place. The list is in the first bundle, everything else is fetched when it is first opened. */
export function Screens() {
  const [list, setList] = useState(INITIAL_LIST);
  // Closed until the window is opened again, be it from the tray: it then shows what was missed meanwhile.
  const [missedOpen, setMissedOpen] = useState(true);
  useEffect(() => {
    const opened = (): void => {
      if (document.visibilityState === 'visible') setMissedOpen(true);
    };
    document.addEventListener('visibilitychange', opened);
    return () => document.removeEventListener('visibilitychange', opened);
  }, []);
  const [, navigate] = useLocation();
  const openList = (query: Partial<ListQuery>): void => {
    setList({ query: { ...EVERYTHING, ...query }, selected: -1, view: null });
    navigate('/projects');
  };
  return (
    <Suspense fallback={<ScreenLoading />}>
      <Switch>
        <Route path="/">
          <Home onList={openList}>{missedOpen && <MissedAlerts onClose={() => setMissedOpen(false)} />}</Home>
        </Route>
        <Route path="/board">
          <BoardScreen onList={openList} />
        </Route>
        <Route path="/projects">
          <ProjectList state={list} onChange={setList} />
        </Route>
        <Route path="/communes/:id">{({ id }) => <CommuneList commune={id} onOpen={setList} />}</Route>
        <Route path="/projects/new">
          <NewProject />
        </Route>
        <Route path="/projects/:id">{({ id }) => <ProjectPage key={id} id={id} />}</Route>
        <Route path="/alerts">
          <AlertsScreen />
        </Route>
        <Route path="/tasks">
          <TasksScreen />
        </Route>
        <Route path="/calendar">
          <CalendarScreen />
        </Route>
        <Route path="/tasks/meetings">
          <MeetingsScreen />
        </Route>
        <Route path="/tasks/meetings/:id">{({ id }) => <MeetingPage key={id} id={id} />}</Route>
        <Route path="/tasks/people">
          <PeopleScreen />
        </Route>
        <Route path="/import/duplicates">
          <DuplicatesScreen />
        </Route>
        <Route path="/updates">
          <UpdateSheetsScreen />
        </Route>
        <Route path="/history">
          <HistoryScreen />
        </Route>
        <Route path="/import">
          <ImportScreen />
        </Route>
        <Route path="/help">
          <HelpScreen />
        </Route>
        <Route path="/settings">
          <SettingsScreen />
        </Route>
        <Route>
          <Redirect to="/" />
        </Route>
      </Switch>
    </Suspense>
  );
}
