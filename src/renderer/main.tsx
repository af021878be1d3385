import './theme/index.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { connectEngine } from './desktop/index.ts';
import { createEngineClient } from './engine/index.ts';
import { asLocale } from './language/index.ts';
import { FIRST_WINDOW } from './projects/index.ts';

const engine = createEngineClient();
connectEngine(engine);

// The first questions leave before React has drawn anything; the components share these watches.
engine.watch('app.state', {}, ignore);
engine.watch('settings', {}, ignore);
const release = watchPlace();
setTimeout(release, 10_000);

const root = document.getElementById('root');
if (root) createRoot(root).render(<App engine={engine} locale={asLocale(window.moutabaa.locale)} />);

/** What the screen that opens first will ask: the desk, or the list where a link leads there. */
function watchPlace(): () => void {
  if (location.hash.startsWith('#/projects')) return engine.watch('projects.list', FIRST_WINDOW, ignore);
  return engine.watch('desk.division', {}, ignore);
}

function ignore(): void {}
