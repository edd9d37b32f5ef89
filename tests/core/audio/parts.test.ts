import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renditionOf } from '../../../core/audio/audio-export.ts';
import { fittingRates, isSilent, partsOf } from '../../../core/audio/parts.ts';
import { renditionSamples } from '../../../core/audio/rendition.ts';
import { wordsPerMinute } from '../../../core/units.ts';
import { exportOf } from './exports.ts';

const text = renditionOf(exportOf('the quick brown fox'));

describe('an export that is cut into parts', () => {
  test('is one where it fits, and none of nothing', () => {
    expect(partsOf(text)).toEqual([text]);
    expect(partsOf({ ...text, to: 0 })).toEqual([]);
  });

  test('has parts that follow each other, none longer than a file can be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 12_000, max: 200_000 }), (most) => {
        const parts = partsOf(text, most);
        expect(parts.flatMap(({ from, to }) => [from, to]).filter((_, at) => at % 2 === 0)).toEqual([
          0,
          ...parts.slice(0, -1).map(({ to }) => to),
        ]);
        expect(parts.at(-1)?.to).toBe(text.to);
        for (const [at, part] of parts.entries()) {
          expect(renditionSamples(part)).toBeLessThanOrEqual(most);
          const next = parts[at + 1];
          if (next !== undefined)
            expect(renditionSamples({ ...part, to: next.from + 1 })).toBeGreaterThan(most);
        }
      }),
    );
  });

  test('takes a signal whole that is longer than a file can be', () => {
    expect(partsOf(renditionOf(exportOf('a')), 10)).toHaveLength(1);
  });

  test('would fit at the lower rates that are named', () => {
    const ids = new Uint32Array(2_000_000);
    const { signals } = exportOf('e');
    const long = exportOf('e', {
      signals: { ...signals, ids, starts: new Uint32Array(ids.length + 1) },
      to: 90_000, // 24 hours
      speed: wordsPerMinute(5),
      effective: wordsPerMinute(5),
      rate: 48_000,
    });
    expect(partsOf(renditionOf(long))).toHaveLength(2);
    expect(fittingRates(renditionOf(long))).toEqual([22_050, 11_025, 8000]);
    expect(fittingRates(renditionOf({ ...long, to: 2_000_000 }))).toEqual([]);
  });

  test('is silent where nothing of it has a signal', () => {
    expect(isSilent(renditionOf(exportOf('_ _')))).toBe(true);
    expect(isSilent(text)).toBe(false);
  });
});
