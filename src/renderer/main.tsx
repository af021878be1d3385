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
const release = engine.watch('projects.list', FIRST_WINDOW, ignore);
setTimeout(release, 10_000);

const root = document.getElementById('root');
if (root) createRoot(root).render(<App engine={engine} locale={asLocale(window.moutabaa.locale)} />);

function ignore(): void {}
