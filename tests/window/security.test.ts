import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Application, launch, ready } from '../support/application.ts';

describe('the window', () => {
  let app: Application;
  beforeAll(async () => {
    app = await launch();
    await ready(app.page);
  });
  afterAll(() => app?.quit());

  it('is sandboxed and isolated, and its bridge has nothing of Electron', async () => {
    const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      // Not in the public types: what the page really runs with.
      return contents ? Reflect.get(contents, 'getLastWebPreferences').call(contents) : null;
    });
    expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
    expect(preferences.webSecurity).not.toBe(false);
    const seen = await app.page.evaluate(() => ({
      require: typeof Reflect.get(window, 'require'),
      process: typeof Reflect.get(window, 'process'),
      bridge: Object.keys(Reflect.get(window, 'moutabaa')).sort(),
    }));
    expect(seen).toEqual({
      require: 'undefined',
      process: 'undefined',
      bridge: ['call', 'connect', 'locale', 'onMessage', 'pathOfFile'],
    });
  });

  it('runs no script that is not its own file', async () => {
    const ran = await app.page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "injected"';
      document.head.append(script);
      try {
        // Evaluated by the page itself, under its own policy.
        await new Promise((resolve) => setTimeout(resolve, 50));
        return document.title;
      } finally {
        script.remove();
      }
    });
    expect(ran).not.toBe('injected');
  });

  it('goes nowhere else and opens no other window', async () => {
    let visits = 0;
    const elsewhere = createServer((_request, response) => {
      visits++;
      response.end('<h1>elsewhere</h1>');
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const there = `http://127.0.0.1:${portOf(elsewhere)}/`;
    const address = app.page.url();
    await app.page.evaluate((target) => {
      window.location.href = target;
    }, there);
    const opened = await app.page.evaluate((target) => window.open(target) === null, there);
    await app.page.waitForTimeout(500);
    elsewhere.close();
    expect({ opened, visits, address: app.page.url() }).toEqual({ opened: true, visits: 0, address });
    expect(app.electron.windows()).toHaveLength(1);
  });

  it('is refused what it asks for and does not need', async () => {
    const geolocation = await app.page.evaluate(
      () =>
        new Promise((resolve) => {
          navigator.geolocation.getCurrentPosition(
            () => resolve('given'),
            ({ code }) => resolve(code),
          );
        }),
    );
    expect(geolocation).toBe(1);
  });

  it('gets a coded refusal for a call that is not in the contract', async () => {
    const refusal = await app.page.evaluate(async () => {
      const call: (name: string, input: unknown) => Promise<unknown> = Reflect.get(window, 'moutabaa').call;
      return call('readAnyFile', {}).then(
        () => 'answered',
        (error) => String(error),
      );
    });
    expect(refusal).toContain('UNKNOWN_CALL');
  });

  it('is the only instance: a second start ends and shows the first', async () => {
    const { spawnSync } = await import('node:child_process');
    const second = spawnSync(process.env.MOUTABAA_ELECTRON ?? '', ['.', 'moutabaa://alerts'], {
      env: { ...process.env, MOUTABAA_HOME: app.home },
      timeout: 30_000,
    });
    expect(second.status).toBe(0);
    expect(app.electron.windows()).toHaveLength(1);
    await expect.poll(() => app.page.evaluate(() => window.location.hash)).toBe('#/alerts');
  });
});

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
