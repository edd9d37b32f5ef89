import { startOf } from '../timeline/timeline.ts';
import { type Rendition, renditionSamples } from './rendition.ts';
import { type Rate, rates } from './sound.ts';
import { MOST_WAV_SAMPLES } from './wav-writing.ts';

/** `rendition` cut between signals into as few parts as a WAV of `most` samples can hold each; none of nothing. */
export function partsOf(rendition: Rendition, most = MOST_WAV_SAMPLES): readonly Rendition[] {
  const parts: Rendition[] = [];
  for (let from = rendition.from; from < rendition.to;) {
    const to = endOfPart(rendition, from, most);
    parts.push({ ...rendition, from, to });
    from = to;
  }
  return parts;
}

/** The lower rates at which one WAV holds all of it, highest first. */
export function fittingRates(rendition: Rendition): readonly Rate[] {
  return rates
    .filter((rate) => rate < rendition.sound.rate)
    .filter((rate) => {
      const sound = { ...rendition.sound, rate };
      return renditionSamples({ ...rendition, sound }) <= MOST_WAV_SAMPLES;
    })
    .toReversed();
}

/** Whether there is anything to be heard at all. */
export function isSilent({ timeline, from, to }: Rendition): boolean {
  return startOf(timeline, to) === startOf(timeline, from);
}

/** The signal behind the last that fits into a part: at least one, however long it is. */
function endOfPart(rendition: Rendition, from: number, most: number): number {
  let [low, high] = [from + 1, rendition.to];
  while (low < high) {
    const to = (low + high + 1) >>> 1;
    if (renditionSamples({ ...rendition, from, to }) <= most) low = to;
    else high = to - 1;
  }
  return low;
}
