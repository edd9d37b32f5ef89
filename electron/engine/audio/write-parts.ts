import { fittingRates, isSilent, partsOf } from '../../../core/audio/parts.ts';
import type { Rendition } from '../../../core/audio/rendition.ts';
import { sounderError } from '../../../core/errors.ts';
import { type Watch, writeWav } from './write-wav.ts';

/**
 * Writes a rendition at `places`, one for each of its parts. Throws `nothing-to-send`, and `audio-too-long` where there
 * are more parts than places, before anything is written; else what `writeWav` throws.
 */
export async function writeParts(
  places: readonly string[],
  rendition: Rendition,
  watch: Watch,
): Promise<void> {
  if (isSilent(rendition)) throw sounderError('nothing-to-send');
  const parts = partsOf(rendition);
  if (parts.length > places.length) {
    throw sounderError('audio-too-long', rendition.sound.rate, parts.length, fittingRates(rendition));
  }
  if (parts.length < places.length) {
    throw sounderError('caller-mistake', `${parts.length} parts have ${places.length} places`);
  }
  for (const [at, part] of parts.entries()) await writeWav(places[at] ?? '', part, watch);
}
