import { writeFile } from 'node:fs/promises';
import type { WebContents } from 'electron';

const PATIENCE_MILLISECONDS = 60_000;
const POLL_MILLISECONDS = 100;

/**
 * Keeps a picture of the page once it says that its first screen has its data (`data-ready` on the root element). Used
 * where there is no display, so that a person can still see what was started.
 * @returns whether the page became ready in time
 */
export async function keepPicture(contents: WebContents, file: string): Promise<boolean> {
  const until = Date.now() + PATIENCE_MILLISECONDS;
  while (Date.now() < until) {
    const ready: unknown = await contents.executeJavaScript("document.documentElement.dataset.ready === 'true'");
    if (ready === true) {
      await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS * 5));
      const image = await contents.capturePage();
      await writeFile(file, image.toPNG());
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  }
  return false;
}
