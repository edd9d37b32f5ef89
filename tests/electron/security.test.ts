import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { secureContents, secureSession } from '../../electron/security.ts';
import { windowPreferences } from '../../electron/window-preferences.ts';

/** Electron's side of a page: it emits what Electron would emit and keeps the handler it is given. */
class FakeContents extends EventEmitter {
  openWindow: unknown;
  setWindowOpenHandler(handler: unknown): void {
    this.openWindow = handler;
  }
}

class FakeSession extends EventEmitter {
  readonly handlers = new Map<string, (...details: never[]) => unknown>();
  readonly webRequest = { onBeforeRequest: this.#keep('request') };
  setPermissionRequestHandler = this.#keep('permission request');
  setPermissionCheckHandler = this.#keep('permission check');
  setDevicePermissionHandler = this.#keep('device');

  #keep(name: string) {
    return (handler: (...details: never[]) => unknown): void => {
      this.handlers.set(name, handler);
    };
  }
}

const secured = () => {
  const contents = new FakeContents();
  secureContents(contents as unknown as WebContents); // a fake of the parts that are used
  return contents;
};

const securedSession = () => {
  const session = new FakeSession();
  secureSession(session as unknown as Session); // a fake of the parts that are used
  const answer = (name: string, ...details: unknown[]) =>
    session.handlers.get(name)?.(...(details as never[]));
  return { session, answer };
};

const isRefused = (contents: EventEmitter, event: string, url: string) => {
  const preventDefault = vi.fn();
  contents.emit(event, { url, preventDefault });
  return preventDefault.mock.calls.length === 1;
};

describe('a page', () => {
  describe.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('at %s', (event) => {
    test.each([
      'https://example.org/',
      'http://sounder/index.html',
      'file:///etc/passwd',
      'data:text/html,hello',
      'javascript:alert(1)',
      'app://elsewhere/index.html',
      'app://sounder/other.html',
    ])('may not go to %s', (url) => {
      expect(isRefused(secured(), event, url)).toBe(true);
    });

    test('may load itself again', () => {
      expect(isRefused(secured(), event, 'app://sounder/index.html')).toBe(false);
    });
  });

  test('may not hold a webview', () => {
    expect(isRefused(secured(), 'will-attach-webview', '')).toBe(true);
  });

  test('may not open a window', () => {
    const open = secured().openWindow as (details: object) => unknown;
    expect(open({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
    expect(open({ url: 'app://sounder/index.html' })).toEqual({ action: 'deny' });
  });

  test('is sandboxed, isolated and without Node', () => {
    expect(windowPreferences('preload.cjs', true)).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
  });

  test('has developer tools only where it is developed', () => {
    expect(windowPreferences('preload.cjs', true).devTools).toBe(false);
    expect(windowPreferences('preload.cjs', false).devTools).toBe(true);
  });
});

describe('a session', () => {
  const permissions = [
    'media',
    'notifications',
    'geolocation',
    'openExternal',
    'clipboard-read',
    'hid',
    'serial',
    'usb',
  ];
  const OURS = 'app://sounder/';

  /** What is decided on a request for a permission, and on a check of it, of a page at an address. */
  const decided = (permission: string, address: string, isMainFrame = true) => {
    const { answer } = securedSession();
    const decide = vi.fn();
    answer('permission request', null, permission, decide, { requestingUrl: address, isMainFrame });
    const [[asked]] = decide.mock.calls as [[boolean]];
    return { asked, checked: answer('permission check', null, permission, address, { isMainFrame }) };
  };

  test.each(permissions)('refuses %s', (permission) => {
    expect(decided(permission, OURS)).toEqual({ asked: false, checked: false });
  });

  test.each(['midi', 'midiSysex'])('gives %s to our own page', (permission) => {
    expect(decided(permission, OURS)).toEqual({ asked: true, checked: true });
  });

  test.each(['https://example.org/', 'app://elsewhere/', 'file:///', 'null', ''])(
    'gives MIDI to nobody at “%s”',
    (address) => {
      expect(decided('midi', address)).toEqual({ asked: false, checked: false });
    },
  );

  test('gives MIDI to no frame inside', () => {
    expect(decided('midiSysex', OURS, false)).toEqual({ asked: false, checked: false });
  });

  test('hands out no device', () => {
    expect(securedSession().answer('device', { deviceType: 'hid' })).toBe(false);
  });

  test('downloads nothing', () => {
    expect(isRefused(securedSession().session, 'will-download', '')).toBe(true);
  });

  const isCancelled = (url: string) => {
    const decide = vi.fn();
    securedSession().answer('request', { url }, decide);
    return decide.mock.calls[0]?.[0] as unknown;
  };

  test.each([
    'https://example.org/script.js',
    'http://127.0.0.1/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'app://elsewhere/index.html',
    'blob:https://example.org/1',
  ])('loads nothing from %s', (url) => {
    expect(isCancelled(url)).toEqual({ cancel: true });
  });

  test.each([
    'app://sounder/index.html',
    'blob:app://sounder/1',
    'data:image/png;base64,',
    'devtools://devtools/',
  ])('loads from %s', (url) => {
    expect(isCancelled(url)).toEqual({ cancel: false });
  });
});
