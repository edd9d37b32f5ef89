import { describe, expect, test } from 'vitest';
import { MOST_WAV_SAMPLES, wavBytes, wavHeader, wavSamples } from '../../../core/audio/wav-writing.ts';

describe('a WAV that is written', () => {
  test('says what it holds in 44 bytes', () => {
    const header = new DataView(wavHeader(8000, 10).buffer);
    const name = (at: number) => String.fromCharCode(...new Uint8Array(header.buffer, at, 4));
    expect([0, 8, 12, 36].map(name)).toEqual(['RIFF', 'WAVE', 'fmt ', 'data']);
    expect([4, 16, 24, 28, 40].map((at) => header.getUint32(at, true))).toEqual([56, 16, 8000, 16_000, 20]);
    expect([20, 22, 32, 34].map((at) => header.getUint16(at, true))).toEqual([1, 1, 2, 16]);
    expect(wavBytes(10)).toBe(64);
  });

  test('holds 16-bit numbers, least byte first, clipped at full scale', () => {
    const bytes = wavSamples(Float32Array.of(0, 1, -1, 2, -2, 2 / 32767));
    expect([...bytes]).toEqual([0, 0, 0xff, 0x7f, 0x01, 0x80, 0xff, 0x7f, 0x01, 0x80, 2, 0]);
  });

  test('is written into a room that is there, and takes no more of it than it needs', () => {
    const room = new Int16Array(9).fill(7);
    expect([...wavSamples(Float32Array.of(0, 1), room)]).toEqual([0, 0, 0xff, 0x7f]);
    expect([...room]).toEqual([0, 32_767, 7, 7, 7, 7, 7, 7, 7]);
  });

  test('ends where RIFF ends, at 4 GiB', () => {
    expect(wavBytes(MOST_WAV_SAMPLES) - 8).toBeLessThan(2 ** 32);
    expect(wavBytes(MOST_WAV_SAMPLES + 1) - 8).toBeGreaterThanOrEqual(2 ** 32);
    expect(new DataView(wavHeader(48_000, MOST_WAV_SAMPLES).buffer).getUint32(4, true)).toBe(2 ** 32 - 2);
    expect(() => wavHeader(48_000, MOST_WAV_SAMPLES + 1)).toThrow('no WAV holds');
  });
});
