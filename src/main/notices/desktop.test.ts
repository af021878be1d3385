import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Toast } from './channel.ts';
import { createNotifier } from './index.ts';
import { NodeNotifierChannel } from './node-notifier.ts';
import { NotifySendChannel } from './notify-send.ts';

const MONITOR = 'dbus-monitor';
const PROGRAMS = ['xvfb-run', 'dbus-run-session', MONITOR, 'dunst', 'dunstctl', 'notify-send'];
/** A program that ends by itself. */
function outcomeOf(program: string, ...parameters: readonly string[]) {
  return spawnSync(program, parameters, { encoding: 'utf8' });
}

const missing =
  process.platform === 'linux' ? PROGRAMS.filter((name) => outcomeOf('which', name).status !== 0) : ['Linux'];

const application = { appName: 'Moutabaa', icon: '/nowhere/icon.png' };
const SESSION = ['DISPLAY', 'XAUTHORITY', 'DBUS_SESSION_BUS_ADDRESS'];
/** Prints its environment and lives until its standard input ends. */
const PRINT_AND_STAY = `${SESSION.map((name) => `echo "${name}=$${name}"`).join('; ')}; cat > /dev/null`;

describe.skipIf(missing.length > 0)(
  `on a real notification service (missing here: ${missing.join(', ') || 'nothing'})`,
  () => {
    let session: ChildProcess;
    let monitor: ChildProcess;
    let seen = '';
    const clicks: string[] = [];
    const notifier = createNotifier({ ...application, onClick: (tag) => clicks.push(tag) });

    beforeAll(async () => {
      session = spawn('xvfb-run', ['-a', 'dbus-run-session', '--', 'sh', '-c', PRINT_AND_STAY], {
        stdio: ['pipe', 'pipe', 'ignore'],
      });
      if (!session.stdout) throw new Error('no session');
      let left = SESSION.length;
      for await (const line of createInterface(session.stdout)) {
        const [, name = '', value = ''] = /^(\w+)=(.*)$/.exec(line) ?? [];
        if (!SESSION.includes(name)) continue;
        vi.stubEnv(name, value);
        left--;
        if (left === 0) break;
      }
      monitor = spawn(MONITOR, ['--session', "interface='org.freedesktop.Notifications',member='Notify'"]);
      monitor.stdout?.setEncoding('utf8').on('data', (text: string) => {
        seen += text;
      });
      await vi.waitFor(() => expect(seen).toContain('NameAcquired'), { timeout: 10_000 });
    }, 30_000);

    afterAll(() => {
      notifier.close();
      monitor?.kill();
      session?.stdin?.end();
      vi.unstubAllEnvs();
    });

    const arrived = (text: string) => vi.waitFor(() => expect(seen.includes(text)).toBe(true), { timeout: 5000 });
    const notify = (tag: string, title: string, body: string) =>
      notifier.notify({ tag, title, body, urgency: 'normal' });

    test('an Arabic notification arrives, and its click comes back with its tag', async () => {
      const body = 'المحطة «\u2068فتح الأظرفة\u2069» متأخرة بـ5 أيام.';
      expect(await notify('/projects/1', 'تهيئة المسالك القروية', body)).toEqual({ shown: true });
      await arrived('تهيئة المسالك القروية');
      await arrived(body);
      await arrived('"Moutabaa"');
      expect(clicks).toEqual([]);
      expect(outcomeOf('dunstctl', 'action', '0').status).toBe(0);
      await vi.waitFor(() => expect(clicks).toEqual(['/projects/1']), { timeout: 5000 });
    });

    test.each([
      ['an option', '-u critical', '--version', 'string "–version"'],
      ['markup', 'a', '<img src=x> & "q"', 'string "&lt;img src=x&gt; &amp; "q""'],
      ['backslashes', 'b', 'C:\\new \\', 'string "C:\\new \\"'],
      ['nothing', '', '', 'string ""'],
      ['half an emoji', 'c', 'x\ud83d', 'string "x�"'],
    ])('a text that is %s is shown as it was written', async (_what, title, body, expected) => {
      expect(await notify('odd', title, body)).toEqual({ shown: true });
      await arrived(expected);
    });

    test('at most eight programs wait for a click, and none once the application closes', async () => {
      const waiting = () => outcomeOf('pgrep', '-P', String(process.pid), '-x', 'notify-send').stdout;
      await Promise.all(Array.from({ length: 12 }, (_, at) => notify(`many ${at}`, `عنوان ${at}`, 'نص')));
      expect(waiting().trim().split('\n').length).toBeLessThanOrEqual(8);
      notifier.close();
      await vi.waitFor(() => expect(waiting()).toBe(''), { timeout: 5000 });
      expect(await notify('late', 'a', 'b')).toEqual({ shown: false, reason: 'closed' });
    });

    test('through node-notifier, as on the other systems, it arrives as well', async () => {
      const toast: Toast = { title: 'عبر الوحدة', body: 'نص', urgency: 'normal', onClick: () => {} };
      expect(await new NodeNotifierChannel(application).show(toast)).toEqual({ shown: true });
      await arrived('عبر الوحدة');
    });

    test('without a service it says so instead of throwing', async () => {
      vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', 'unix:path=/nowhere');
      const toast: Toast = { title: 'a', body: 'b', urgency: 'low', onClick: () => {} };
      const refused = await new NotifySendChannel(application).show(toast);
      expect(refused).toMatchObject({ shown: false, reason: 'refused' });
    });
  },
);

test('without the program it says so instead of throwing', async () => {
  const toast: Toast = { title: 'a', body: 'b', urgency: 'low', onClick: () => {} };
  const shown = await new NotifySendChannel(application, 'no-such-program').show(toast);
  expect(shown).toMatchObject({ shown: false, reason: 'missing' });
});
