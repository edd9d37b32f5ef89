import { describe, expect, test } from 'vitest';
import { latencyWords, midiWords } from '../../../renderer/words/devices.ts';

describe('how soon a device is heard', () => {
  const latency = { last: 31.26, median: 9.96, output: 3.2, touches: 7 };

  test('is said with the sound output’s part and the median', () => {
    expect(latencyWords(latency)).toBe('Heard after 31 ms (sound output: 3.2 ms). Median of 7: 10 ms.');
  });

  test('has no median of one touch', () => {
    expect(latencyWords({ ...latency, touches: 1 })).toBe('Heard after 31 ms (sound output: 3.2 ms).');
  });
});

describe('what became of MIDI', () => {
  test('needs no word where a device is there', () => {
    expect([midiWords({ kind: 'ready' }, true), midiWords({ kind: 'ready' }, false)]).toEqual([
      '',
      expect.stringContaining('No MIDI device'),
    ]);
  });

  test('is said with its reason, and with what to do', () => {
    const words = midiWords({ kind: 'failed', why: 'Platform dependent initialization failed.' }, false);
    expect(words).toMatch(/^The system gives no MIDI: Platform dependent initialization failed\. See that/);
  });

  test.each(['absent', 'refused'] as const)('says where it is %s that all else works', (kind) => {
    expect(midiWords({ kind }, false)).toMatch(/everything else works/i);
  });
});
