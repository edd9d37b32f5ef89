import { type WavSummary, WavReader } from '../../../core/audio/wav-reading.ts';
import type { Codebook } from '../../../core/codebook/codebook.ts';
import type { Recording } from '../../../core/decode/calls.ts';
import { readCopy } from '../../../core/decode/copy.ts';
import { Receiver } from '../../../core/decode/receiver.ts';
import type { Reception } from '../../../core/decode/reception.ts';
import { seconds } from '../../../core/units.ts';

/**
 * Reads a WAV by a codebook as its bytes come, so that it never lies in memory as a whole. Throws
 * `recording-refused`, `recording-without-morse` and `recording-other-codebook`, and what reading the bytes throws.
 */
export async function receive(wav: AsyncIterable<Uint8Array>, codebook: Codebook): Promise<Recording> {
  const { summary, heard } = await listen(wav);
  if (heard.kind === 'refused') throw heard.error;
  const copy = readCopy(heard, codebook, !summary.isTruncated);
  if (copy.kind === 'refused') throw copy.error;
  const { text, unknown, isCutShort } = copy;
  const { pitch, speed, spacing, letterGap, doubtful } = heard;
  const length = seconds(summary.samples / summary.rate);
  const { isTruncated } = summary;
  return {
    text,
    unknown,
    isCutShort,
    pitch,
    speed,
    spacing,
    letterGap,
    doubtful,
    seconds: length,
    isTruncated,
  };
}

async function listen(
  wav: AsyncIterable<Uint8Array>,
): Promise<{ readonly summary: WavSummary; readonly heard: Reception }> {
  const reader = new WavReader();
  let receiver: Receiver | undefined;
  for await (const bytes of wav) {
    for (const samples of reader.push(bytes)) {
      receiver ??= new Receiver(reader.rate ?? 0); // there are no samples before the rate is read
      receiver.push(samples);
    }
    if (receiver?.hasGivenUp === true) break; // gigabytes may follow
  }
  const summary = reader.finish();
  return { summary, heard: (receiver ?? new Receiver(summary.rate)).finish() };
}
