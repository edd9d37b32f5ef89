import { describe, expect, test } from 'vitest';
import { MidiInput } from '../../../renderer/keyer/midi-input.ts';
import { paperMidi, writtenDown } from './paper-devices.ts';

async function midi() {
  const ports = paperMidi();
  const { listener, told } = writtenDown();
  const input = new MidiInput(() => Promise.resolve(ports.access), listener);
  ports.plugIn('a');
  const state = await input.start();
  return { ...ports, input, told, state };
}

/** An input whose asking ends so. */
const asking = (error: Error) => new MidiInput(() => Promise.reject(error), writtenDown().listener).start();

describe('a MIDI device', () => {
  test('closes and opens the contact of a note, at the message’s own time', async () => {
    const { told, play, state } = await midi();
    play('a', [0x90, 60, 100], 12.5);
    play('a', [0x80, 60, 64], 60);
    expect(state).toEqual({ kind: 'ready' });
    expect(told).toEqual(['midi a came', 'midi a closed note 60 12.5', 'midi a opened note 60 60']);
  });

  test('opens a contact by a note without velocity', async () => {
    const { told, play } = await midi();
    play('a', [0x90, 1, 1], 1);
    play('a', [0x90, 1, 0], 2);
    expect(told.at(-1)).toBe('midi a opened note 1 2');
  });

  test('keys on any channel', async () => {
    const { told, play } = await midi();
    play('a', [0x9f, 1, 1], 1);
    expect(told.at(-1)).toBe('midi a closed note 1 1');
  });

  test.each([[[]], [[0xf8]], [[0x90]], [[0x90, 60]], [[0xb0, 64, 127]], [[0xe0, 0, 64]]])(
    'tells nothing by the bytes %j',
    async (bytes) => {
      const { told, play } = await midi();
      play('a', bytes);
      expect(told).toEqual(['midi a came']);
    },
  );

  test('is told when it comes and when it goes', async () => {
    const { told, plugIn, pullOut, isHeard } = await midi();
    plugIn('b');
    pullOut('a');
    expect(told.slice(1)).toEqual(['midi b came', 'midi a gone']);
    expect([isHeard('a'), isHeard('b')]).toEqual([false, true]);
  });

  test('is given back when nobody keys any more, and heard again later', async () => {
    const { input, told, isHeard, pullOut } = await midi();
    input.stop();
    pullOut('nothing'); // and no change is told
    expect([isHeard('a'), told]).toEqual([false, ['midi a came']]);
    await input.start();
    expect(told).toEqual(['midi a came', 'midi a came']);
  });
});

describe('MIDI', () => {
  test('is absent where there is nothing to ask', async () => {
    expect(await new MidiInput(() => null, writtenDown().listener).start()).toEqual({ kind: 'absent' });
  });

  test.each(['NotAllowedError', 'SecurityError'])('is refused by %s', async (name) => {
    expect(await asking(new DOMException('no', name))).toEqual({ kind: 'refused' });
  });

  test('says why the system gives none', async () => {
    const error = new DOMException('Platform dependent initialization failed.', 'InvalidStateError');
    expect(await asking(error)).toEqual({ kind: 'failed', why: error.message });
  });

  test('is asked for again after it was refused, and once while it is there', async () => {
    const { access } = paperMidi();
    const answers = [Promise.reject(new DOMException('no', 'NotAllowedError')), Promise.resolve(access)];
    const input = new MidiInput(() => answers.shift() ?? null, writtenDown().listener);
    const kinds = [await input.start(), await input.start(), await input.start()].map(({ kind }) => kind);
    expect(kinds).toEqual(['refused', 'ready', 'ready']);
  });

  test('hears nobody who is asked for no more when the answer comes', async () => {
    const { access, plugIn, isHeard } = paperMidi();
    plugIn('a');
    const input = new MidiInput(() => Promise.resolve(access), writtenDown().listener);
    const started = input.start();
    input.stop();
    await started;
    expect(isHeard('a')).toBe(false);
  });
});
