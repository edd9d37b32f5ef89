import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { electronPath } from '../../scripts/electron-path.mjs';

const POLL_MS = 50;

/** Answered by the page: when it first painted something, by the computer's clock. */
const WHEN_PAINTED = `new Promise((done) =>
  new PerformanceObserver((list, observer) => {
    const painted = list.getEntriesByName('first-contentful-paint')[0];
    if (painted === undefined) return;
    observer.disconnect();
    done(performance.timeOrigin + painted.startTime);
  }).observe({ type: 'paint', buffered: true }))`;

/**
 * Starts an app in a fresh data folder and measures the milliseconds from then until its page has painted. The
 * page is asked afterwards, over Chromium's debugging port, so that being watched does not slow it down.
 */
export async function millisecondsToPaint(appFolder: string, pageAddress: string): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'sounder-bench-'));
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const begun = Date.now();
  const app = spawn(
    electronPath(),
    [...flags, '--remote-debugging-port=0', `--user-data-dir=${join(data, 'window')}`, appFolder],
    { env: { ...process.env, SOUNDER_DATA: data }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  try {
    const port = await debuggingPort(app);
    return (await ask(await debuggerOf(port, pageAddress), WHEN_PAINTED)) - begun;
  } finally {
    const ended = once(app, 'exit');
    app.kill();
    await ended;
    rmSync(data, { recursive: true, force: true });
  }
}

async function debuggingPort({ stderr }: ChildProcess): Promise<string> {
  if (stderr === null) throw new Error('the app was started without its standard error');
  for await (const line of createInterface(stderr)) {
    const port = /^DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
    if (port !== undefined) return port;
  }
  throw new Error('the app ended before it opened its debugging port');
}

interface Target {
  readonly url: string;
  readonly webSocketDebuggerUrl: string;
}

/** Waits until the app shows the page, and answers where its debugger listens. */
async function debuggerOf(port: string, pageAddress: string): Promise<string> {
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/json/list`);
    const targets = (await response.json()) as readonly Target[];
    const page = targets.find(({ url }) => url.startsWith(pageAddress));
    if (page !== undefined) return page.webSocketDebuggerUrl;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** What a page's debugger answers; the result is missing when the page went on to another while it was asked. */
interface Answer {
  readonly result?: { readonly result: { readonly value?: number } };
}

/** Asks the page until it answers: the first question may come before the page is loaded. */
async function ask(address: string, expression: string): Promise<number> {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  try {
    for (let id = 1; ; id++) {
      const params = { expression, awaitPromise: true, returnByValue: true };
      socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }));
      const [{ data }] = (await once(socket, 'message')) as [MessageEvent<string>];
      const painted = (JSON.parse(data) as Answer).result?.result.value;
      if (painted !== undefined) return painted;
    }
  } finally {
    socket.close();
  }
}
