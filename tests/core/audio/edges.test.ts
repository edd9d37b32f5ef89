import { describe, expect, test } from 'vitest';
import { type AudioExport, renditionOf } from '../../../core/audio/audio-export.ts';
import { EDGE } from '../../../core/audio/envelope.ts';
import { render } from '../../../core/audio/rendition.ts';
import { rates } from '../../../core/audio/sound.ts';
import { wavSamples } from '../../../core/audio/wav-writing.ts';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { encode } from '../../../core/encode/signals.ts';
import { hertz, wordsPerMinute } from '../../../core/units.ts';
import { segmentsOf, tallied } from '../arbitraries.ts';
import { edgesIn } from './edges-in.ts';
import { exportOf } from './exports.ts';

/** It takes seconds, and more where other tests run beside it. */
const LONG = { timeout: 60_000 };

/** What an export writes behind its header, sixteen bits each. */
function* written(asked: AudioExport): Generator<Int16Array, void> {
  for (const block of render(renditionOf(asked))) {
    const bytes = wavSamples(block);
    yield new Int16Array(bytes.buffer, bytes.byteOffset, block.length);
  }
}
/** Where the marks of an export begin and end, in seconds: its edges are half-way up half an edge inside. */
function* edgesOf(asked: AudioExport): Generator<number, void> {
  const { rate } = asked;
  let inside = EDGE / 2;
  for (const edge of edgesIn(written({ ...asked, pitch: hertz(rate / 4), level: 1 }), 32_767)) {
    yield edge / rate - inside;
    inside = -inside;
  }
}
/** Where elements begin and end in units, one after the other with one unit between them. */
function* runOn(elements: string): Generator<number, void> {
  let at = 0;
  for (const element of elements) {
    const end = at + (element === '-' ? 3 : 1);
    yield at;
    yield end;
    at = end + 1;
  }
}

describe('every edge of an export lies within a sample of where it must, over 96 minutes', LONG, () => {
  const book = huffmanCodebook(tallied({ ' ': 40, e: 30, t: 20, a: 10, o: 5, n: 2, x: 1 }));
  const text = 'a text eon toxotes tea '.repeat(1200);
  const signals = encode(segmentsOf(text), book);
  const sent = [...signals.ids].map((id) => signals.distinct[id]?.letters.join('') ?? '').join('');

  test.each(rates.slice(0, 2))('at %i samples a second', (rate) => {
    const wpm = 23; // neither a unit nor an edge is a whole number of samples
    const speed = wordsPerMinute(wpm);
    const asked = { signals, to: signals.ids.length, speed, effective: speed, rate };
    const ideal = runOn(sent);
    let [count, worst, last] = [0, 0, 0];
    for (const edge of edgesOf(exportOf('', { ...asked, spacing: 'run-on' }))) {
      last = ((ideal.next().value ?? NaN) * 1.2) / wpm;
      worst = Math.max(worst, Math.abs(edge - last) * rate);
      count++;
    }
    expect(count).toBe(2 * sent.length);
    expect(last / 60).toBeGreaterThan(96);
    expect(worst).toBeLessThan(1);
  });
});

describe('PARIS as it is exported has the periods of the ARRL within a thousandth', () => {
  test.each([
    [20, 10],
    [25, 5],
    [18, 15],
    [20, 20],
  ])('%i WPM, %i in all', (c, s) => {
    const asked = { speed: wordsPerMinute(c), effective: wordsPerMinute(s), rate: 48_000 } as const;
    const edges = [...edgesOf(exportOf('paris paris', asked))];
    const gaps = edges.flatMap((edge, at) => (at % 2 === 0 && at > 0 ? [edge - (edges[at - 1] ?? NaN)] : []));
    const added = (60 * c - 37.2 * s) / (s * c); // ta, Bloom's total of delays in PARIS
    const [letterGap, wordGap] = [(3 * added) / 19, (7 * added) / 19];
    const letters = [3, 5, 8, 10].map((at) => gaps[at] ?? NaN); // behind P, A, R and I
    for (const gap of letters) expect(Math.abs(gap / letterGap - 1)).toBeLessThan(1e-3);
    expect(Math.abs((gaps[13] ?? NaN) / wordGap - 1)).toBeLessThan(1e-3);
    const [first = NaN, second = NaN] = [edges[0], edges[28]];
    expect(Math.abs((second - first) / (60 / s) - 1)).toBeLessThan(1e-3);
  });
});
