import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { hasProgram } from './programs.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** The browser of this machine, where there is one. */
export const browserName: string | undefined = names.find((name) => hasProgram(name, '--version'));

/** A page as a browser shows it. */
export interface Page {
  /** What the browser complained of: messages of its console, errors, files it did not find. */
  readonly complaints: readonly string[];
  /** Asks the page something; what is returned must be plain data. */
  readonly ask: <T>(expression: string) => Promise<T>;
  /** Shows it at a width in pixels, as a screen or as paper. */
  readonly show: (width: number, media?: 'screen' | 'print') => Promise<void>;
  readonly picture: () => Promise<Uint8Array>;
  readonly printed: () => Promise<Uint8Array>;
}

/** Opens a file in a browser without a window, hands the page over, and closes the browser. */
export async function inBrowser<T>(address: string, work: (page: Page) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'mizan-browser-'));
  const browser = spawn(browserName!, [...flags, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const ended = once(browser, 'exit');
  try {
    return await work(await opened(browser, address));
  } finally {
    endAll(browser);
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 20 });
  }
}

const flags = [
  ...['--headless=new', '--no-sandbox', '--disable-gpu', '--remote-debugging-pipe', '--hide-scrollbars'],
  ...['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Ends the browser with the processes it has started, which write to its profile too. */
function endAll({ pid }: ChildProcess): void {
  try {
    process.kill(-pid!, 'SIGKILL');
  } catch {}
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

type Send = (method: string, params?: object) => Promise<Readonly<Record<string, unknown>>>;

async function opened(browser: ChildProcess, address: string): Promise<Page> {
  const complaints: string[] = [];
  let loaded = () => {};
  const { send, attach } = connection(browser, ({ method, params }) => {
    if (method === 'Page.loadEventFired') loaded();
    if (method && method in noted) complaints.push(JSON.stringify(noted[method](params ?? {})));
  });
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  attach(String(sessionId));
  for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await send(`${domain}.enable`);
  const whole = new Promise<void>((done) => {
    loaded = done;
  });
  await send('Page.navigate', { url: address });
  await whole;
  return pageOf(send, complaints);
}

/** Events that a sound page does not cause. */
const noted: Readonly<Record<string, (params: Readonly<Record<string, unknown>>) => unknown>> = {
  'Runtime.exceptionThrown': ({ exceptionDetails }) => exceptionDetails,
  'Runtime.consoleAPICalled': ({ type, args }) => ({ type, args }),
  'Log.entryAdded': ({ entry }) => entry,
  'Network.loadingFailed': ({ errorText }) => errorText,
};

function connection(
  browser: ChildProcess,
  heard: (message: Message) => void,
): { readonly send: Send; readonly attach: (session: string) => void } {
  const [, , , input, output] = browser.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, (message: Message) => void>();
  let [session, rest, last] = [undefined as string | undefined, '', 0];
  output.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop()!;
    for (const message of messages.map((one) => JSON.parse(one) as Message))
      if (message.id === undefined) heard(message);
      else waiting.get(message.id)?.(message);
  });
  const send: Send = async (method, params = {}) => {
    const id = ++last;
    const answer = new Promise<Message>((done) => waiting.set(id, done));
    input.write(`${JSON.stringify({ id, method, params, sessionId: session })}\0`);
    const { result, error } = await answer;
    if (!result) throw new Error(`${method}: ${error?.message}`);
    return result;
  };
  return {
    send,
    attach: (id) => {
      session = id;
    },
  };
}

function pageOf(send: Send, complaints: readonly string[]): Page {
  const bytes = ({ data }: Readonly<Record<string, unknown>>) => new Uint8Array(Buffer.from(String(data), 'base64'));
  return {
    complaints,
    ask: async <T>(expression: string) => {
      const { result } = (await send('Runtime.evaluate', { expression, returnByValue: true })) as {
        result: { value: T };
      };
      return result.value;
    },
    show: async (width, media = 'screen') => {
      const isPhone = width < 600;
      const size = { width, height: 900, deviceScaleFactor: 1, mobile: isPhone };
      await send('Emulation.setDeviceMetricsOverride', size);
      await send('Emulation.setEmulatedMedia', { media });
    },
    picture: async () => bytes(await send('Page.captureScreenshot', { captureBeyondViewport: true, format: 'png' })),
    printed: async () => bytes(await send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true })),
  };
}
