import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { EDGE } from '../../core/audio/envelope.ts';
import { huffmanCodebook } from '../../core/codebook/huffman.ts';
import { defaultAreas } from '../../core/count/area.ts';
import { encode } from '../../core/encode/signals.ts';
import { BUILT_IN } from '../../core/python/installation.ts';
import { scan } from '../../core/python/scan.ts';
import { segment } from '../../core/python/segment.ts';
import { padded } from '../../core/python/source-bytes.ts';
import { root } from '../../scripts/project.mjs';
import { edgesHeard, giveEdgeEars } from './edge-ear.ts';
import { heapBytes, inBinaryMegabytes } from './page-heap.ts';
import type { Row } from './row.ts';
import { playSample, SAMPLE, SAMPLE_TONE, SAMPLE_UNIT } from './sample-playing.ts';
import { withApp } from './running-app.ts';

const MINUTES = 10;
/** What is loaded and compiled at the first sound is no growth: the heap is looked at after so many seconds. */
const SETTLED_SECONDS = 20;
const DRIFT_LIMIT = 0.001; // seconds
const GROWTH_LIMIT = 5 * 1024 * 1024;

/** Ten minutes of playback: how far what is heard strays from the timeline, and by how much the heap grows. */
export function benchPlayback(): Promise<readonly Row[]> {
  return withApp(
    {},
    async (_, page) => {
      await giveEdgeEars(page, SAMPLE_TONE);
      await page.reload();
      const expected = await elementsOfSample(page);
      await playSample(page);
      await page.waitForTimeout(1000);
      await page.getByRole('button', { name: 'Stop', exact: true }).click();
      await page.waitForTimeout(1000); // it falls silent
      await edgesHeard(page); // the ears are there by now; what counts begins with the next sound
      await page.getByRole('button', { name: 'Play', exact: true }).click();
      await page.waitForTimeout(SETTLED_SECONDS * 1000);
      const before = await heapBytes(page);
      await page.waitForTimeout((MINUTES * 60 - SETTLED_SECONDS) * 1000);
      const after = await heapBytes(page);
      const heard = await edgesHeard(page);
      const { drift, missed } = strayingOf(heard, expected);
      return [
        {
          what: `audio clock and timeline apart, at most, over ${heard.length} edges in ${MINUTES} minutes, ${missed} missed`,
          value: `${(drift * 1000).toFixed(3)} ms`,
          against: `limit: ${DRIFT_LIMIT * 1000} ms`,
          ratio: drift / DRIFT_LIMIT,
          limit: 1,
        },
        {
          what: `heap of the window grown by, in ${MINUTES} minutes of playback`,
          value: inBinaryMegabytes(after - before),
          against: `limit: ${inBinaryMegabytes(GROWTH_LIMIT)}`,
          ratio: Math.max(0, after - before) / GROWTH_LIMIT,
          limit: 1,
        },
      ];
    },
    { bypassCSP: true },
  );
}

/**
 * The furthest that an edge lies from where the first one and the elements put it, in seconds; and how many are missed
 * before the last, because a busy window was too late to schedule them: they are left out, and shift nothing.
 */
function strayingOf(
  heard: readonly number[],
  elements: string,
): { readonly drift: number; readonly missed: number } {
  const ideal: number[] = [];
  let at = 0;
  for (const element of elements) {
    const end = at + (element === '-' ? 3 : 1);
    ideal.push(at * SAMPLE_UNIT + EDGE / 2, end * SAMPLE_UNIT - EDGE / 2); // half-way up each edge
    at = end + 1;
  }
  const begun = (heard[0] ?? NaN) - (ideal[0] ?? NaN);
  let next = 0;
  let drift = 0;
  for (const edge of heard) {
    const straysFrom = (index: number) => Math.abs(edge - begun - (ideal[index] ?? Infinity));
    while (straysFrom(next + 2) < straysFrom(next)) next += 2; // a mark is missed with both its edges
    drift = Math.max(drift, straysFrom(next));
    next++;
  }
  return { drift, missed: next - heard.length };
}

/** The elements that the sample is sent by, run on. */
async function elementsOfSample(page: Page): Promise<string> {
  const reply = await page.evaluate(([id, areas]) => window.sounder.calls.readTallies(id, areas), [
    BUILT_IN,
    defaultAreas,
  ] as const);
  if (!reply.ok) throw new Error(reply.message);
  const text = readFileSync(join(root, 'assets/samples', SAMPLE), 'utf8');
  const segments = segment(text, scan(padded(new TextEncoder().encode(text))));
  const { distinct, ids } = encode(segments, huffmanCodebook(reply.value));
  return [...ids].flatMap((id) => distinct[id]?.letters ?? []).join('');
}
