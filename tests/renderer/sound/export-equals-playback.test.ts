import { expect, test } from 'vitest';
import { EDGE } from '../../../core/audio/envelope.ts';
import { render } from '../../../core/audio/rendition.ts';
import { CLEAR } from '../../../core/audio/sound.ts';
import { ituCodebook } from '../../../core/codebook/itu.ts';
import { encode } from '../../../core/encode/signals.ts';
import { buildTimeline } from '../../../core/timeline/timeline.ts';
import { hertz, unitLength, units, wordsPerMinute } from '../../../core/units.ts';
import { PlanKeying } from '../../../renderer/sound/plan-keying.ts';
import { STRAIGHT } from '../../../renderer/sound/route.ts';
import { segmentsOf } from '../../core/arbitraries.ts';
import { PaperKey } from './paper-key.ts';

const RATE = 8000;
const BEGIN = 0.03; // how soon keying begins

test.each([5, 20, 60, 100])('what is keyed live at %i WPM has the envelope of what is exported', (wpm) => {
  const signals = encode(segmentsOf('paris e'), ituCodebook());
  const timeline = buildTimeline(signals, 'spaced');
  const speed = wordsPerMinute(wpm);
  const hand = { fist: 'exact', seed: 1 } as const;
  const key = new PaperKey();
  const keying = new PlanKeying(
    key,
    { timeline, hand, unit: unitLength(speed), edge: EDGE, route: STRAIGHT },
    units(0),
    0,
  );
  for (let now = 0; now < 20; now += 0.5) keying.fill(now);
  // A quarter of the rate: cosine and sine are 0 and 1 by turns, and two samples tell the level.
  const conditions = CLEAR;
  const sound = {
    instrument: 'tone',
    speed,
    pitch: hertz(RATE / 4),
    rate: RATE,
    edge: EDGE,
    level: 1,
    conditions,
  } as const;
  const rendition = {
    timeline,
    from: 0,
    to: signals.ids.length,
    hand,
    sound,
  } as const;
  let at = 0;
  let worst = 0;
  for (const block of render(rendition)) {
    for (const sample of block) {
      const phase = Math.sin((Math.PI / 2) * at);
      worst = Math.max(worst, Math.abs(sample - key.gate.level(BEGIN + at / RATE) * phase));
      at++;
    }
  }
  expect(worst).toBeLessThan(0.01);
});
