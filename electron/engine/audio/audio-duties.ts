import { renditionOf } from '../../../core/audio/audio-export.ts';
import { renditionSamples } from '../../../core/audio/rendition.ts';
import type { AudioProgress } from '../../../core/bridge.ts';
import type { EngineDuties, EngineNews } from '../protocol.ts';
import { audioProgress } from './audio-progress.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { readRecording } from './read-recording.ts';
import { writeParts } from './write-parts.ts';

/** The engine's answers to what concerns audio. */
export function audioDuties(
  emit: (news: EngineNews) => void,
  closing: AbortSignal,
): Pick<EngineDuties, 'writeAudio' | 'cancelExport' | 'readRecording' | 'cancelDecoding'> {
  const exporting = oneAtATime('An export of audio', closing);
  const decoding = oneAtATime('The reading of a recording', closing);
  return {
    writeAudio: (places, asked) =>
      exporting.run(async (signal) => {
        const rendition = renditionOf(asked);
        const report = audioProgress(renditionSamples(rendition), (data) => {
          emit({ event: 'exportProgress', data });
        });
        await writeParts(places, rendition, { report, signal });
      }),
    cancelExport: () => exporting.cancel(),
    readRecording: (path, codebook) =>
      decoding.run((signal) => {
        const tell = (data: AudioProgress) => {
          emit({ event: 'decodeProgress', data });
        };
        return readRecording(path, codebook, tell, signal);
      }),
    cancelDecoding: () => decoding.cancel(),
  };
}
