import { Context } from 'tone';
import { buildTimeline } from '../../../core/timeline/timeline.ts';
import { unitLength, units } from '../../../core/units.ts';
import { Graph } from '../../../renderer/sound/graph.ts';
import { HORIZON, PlanKeying, LEAD } from '../../../renderer/sound/plan-keying.ts';
import { STRAIGHT } from '../../../renderer/sound/route.ts';
import type { Voice } from '../../../renderer/sound/voice.ts';

/** What is to be rendered: one letter over and over, in a voice. */
export interface OfflineOrder {
  readonly code: string;
  readonly times: number;
  readonly voice: Voice;
  readonly rate: number;
  /** Seconds from the beginning of the transmission. */
  readonly length: number;
}

/** The live graph on a context without a loudspeaker: its samples from where the transmission begins. */
async function renderOffline({ code, times, voice, rate, length }: OfflineOrder): Promise<number[]> {
  const begin = 0.05; // in which the tone makes whole turns, as it has made none in a file
  const raw = new OfflineAudioContext(1, Math.ceil((begin + length) * rate), rate);
  const graph = new Graph(new Context({ context: raw, lookAhead: 0 }), raw, voice);
  const signals = {
    distinct: [{ symbol: 'CHAR:x' as const, kind: 'sent' as const, letters: [code] }],
    ids: new Uint32Array(times),
    starts: Uint32Array.from({ length: times + 1 }, (_, at) => at),
  };
  const { speed, edge, hand } = voice;
  const plan = {
    timeline: buildTimeline(signals, 'spaced'),
    hand,
    unit: unitLength(speed),
    edge,
    route: STRAIGHT,
  };
  const keying = new PlanKeying(graph, plan, units(0), begin - LEAD);
  graph.begin(begin);
  for (let now = 0; now < length; now += HORIZON / 2) {
    keying.fill(begin - LEAD + now);
    graph.fill(now + HORIZON);
  }
  const rendered = await raw.startRendering();
  return [...rendered.getChannelData(0).subarray(Math.round(begin * rate))];
}

Object.assign(globalThis, { renderOffline });
