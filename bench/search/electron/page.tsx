import { DirectionProvider, MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { type EngineClient, EngineProvider } from '../../../src/renderer/engine/index.ts';
import { LanguageProvider } from '../../../src/renderer/language/index.ts';
import { finder } from '../../../src/renderer/search/index.ts';
import Palette from '../../../src/renderer/search/palette.tsx';
import { findables, foldedTexts, KEYSTROKES, type Keystrokes, LIMITS, plainLoop } from '../workload.ts';

const things = findables();
const texts = foldedTexts(things);

/** An engine that has said everything already: what is measured is the window. */
const engine: Pick<EngineClient, 'watch'> = {
  watch: (name, _input, listener) => {
    const answers: Readonly<Record<string, unknown>> = {
      'search.things': { fresh: true, things, gone: [], complete: true },
      'history.lately': [],
    };
    // The answers of the two questions that the palette asks.
    if (name in answers) setTimeout(() => listener({ data: answers[name] as never }));
    return () => undefined;
  },
};

const root = document.createElement('div');
document.body.append(root);
createRoot(root).render(
  <DirectionProvider initialDirection="rtl" detectDirection={false}>
    <MantineProvider>
      <LanguageProvider initial="ar">
        <EngineProvider client={engine as EngineClient}>
          <Palette onClose={() => undefined} onHelp={() => undefined} />
        </EngineProvider>
      </LanguageProvider>
    </MantineProvider>
  </DirectionProvider>,
);

/** Settles once everything is indexed. */
export const prepared: Promise<void> = new Promise((resolve) => {
  const look = (): void => {
    if (finder.current().ready && document.querySelector('[role=combobox]')) resolve();
    else setTimeout(look, 50);
  };
  look();
});

export async function runRound(): Promise<Keystrokes> {
  const finding: number[] = [];
  const filtering: number[] = [];
  const drawing: number[] = [];
  for (const question of KEYSTROKES) {
    // Turn by turn, so that whatever else the machine does weighs on all; and as a person types, frame by frame.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    finding.push(took(() => finder.find(question, LIMITS)));
    filtering.push(took(() => plainLoop(texts, question)));
    drawing.push(took(() => type(question)));
  }
  return { finding, filtering, drawing };
}

function took(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** What a key does to the box. The results stand in the page when the event has been dealt with. */
function type(question: string): void {
  const box = document.querySelector<HTMLInputElement>('[role=combobox]');
  if (!box) throw new Error('the box is not there');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, question);
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
