import type { KeyedSound } from '../../../core/keyer/keyer.ts';
import { defaultSettings, type Settings } from '../../../core/settings.ts';
import { seconds } from '../../../core/units.ts';
import { Key } from '../../../renderer/keyer/key.svelte.ts';
import type { Order, Report } from '../../../renderer/keyer/messages.ts';
import type { KeyOutput } from '../../../renderer/keyer/sidetone.ts';

/** A key whose sound devices write down what they are told, and tell what the test wants. */
export function paperKey(settings: Partial<Settings> = {}) {
  /** What was told to each device, one after the other. */
  const told: string[] = [];
  const orders: Order[] = [];
  const tellers: ((report: Report) => void)[] = [];
  const looks: (() => void)[] = [];
  const device = { isAlive: true, isRunning: true };
  const chosen = { ...defaultSettings, ...settings };
  /** The page's clock, in milliseconds. */
  const page = { now: 2000 };
  const output: KeyOutput = {
    order: (order) => {
      orders.push(order);
      told.push(order.kind);
    },
    setTone: () => undefined,
    heardAt: (time) => time * 1000,
    outputLatency: 3,
    wake: () => {
      told.push('wake');
      return Promise.resolve();
    },
    sleep: () => {
      told.push('sleep');
      return Promise.resolve();
    },
    get isRunning() {
      return device.isRunning;
    },
    watch: (look) => {
      looks.push(look);
      return () => undefined;
    },
    isAlive: () => Promise.resolve(device.isAlive),
    close: () => {
      told.push('close');
      return Promise.resolve();
    },
  };
  const key = new Key(
    () => chosen,
    (error) => {
      throw error; // no test here loses the sound for good
    },
    (_keyer, _tone, report) => {
      tellers.push(report);
      return Promise.resolve(output);
    },
    () => page.now,
  );
  const heard: KeyedSound[] = [];
  const open = () => key.hear((sound) => heard.push(sound));
  /** A device tells what it sounded, up to a time on its own clock. */
  const tell = (until: number, sounds: readonly KeyedSound[] = [], which = tellers.length - 1) => {
    tellers[which]?.({ sounds, lit: null, until: seconds(until) });
  };
  /** The system takes the sound away. */
  const lose = () => {
    device.isAlive = false;
    looks.at(-1)?.();
  };
  /** The machine falls asleep, and wakes up again with the same device. */
  const doze = () => {
    device.isRunning = false;
    looks.at(-1)?.();
    device.isRunning = true;
  };
  const change = (changed: Partial<Settings>) => {
    Object.assign(chosen, changed);
    key.set();
  };
  const moves = () => orders.flatMap((order) => (order.kind === 'move' ? [order.move] : []));
  return { key, open, tell, lose, doze, change, heard, told, moves, tellers, page };
}

/** Lets all happen that needs no time. */
export const turn = () => new Promise((resolve) => setImmediate(resolve));
