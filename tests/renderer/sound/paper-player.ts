import { buildTimeline, type Timeline } from '../../../core/timeline/timeline.ts';
import { Player, type Stand } from '../../../renderer/sound/player.ts';
import { PaperOutput } from './paper-output.ts';
import { defaultVoice as voice } from './voices.ts';

/** A timeline of these codewords, run on. */
export function timelineOf(...codes: readonly string[]): Timeline {
  const distinct = codes.map((code) => ({
    symbol: 'CHAR:x' as const,
    kind: 'sent' as const,
    letters: [code],
  }));
  const starts = Uint32Array.from({ length: codes.length + 1 }, (_, at) => at);
  return buildTimeline({ distinct, ids: Uint32Array.from(codes.keys()), starts }, 'run-on');
}

/** A player on outputs of paper, one after the other, and what it told. */
export function playerOn(output: PaperOutput, ...others: readonly PaperOutput[]) {
  const seen = { ends: 0, opened: 0 };
  const stands: Stand[] = [];
  const outputs = [output, ...others];
  const player = new Player(
    voice,
    (stand) => {
      stands.push(stand);
      if (stand.kind === 'end') seen.ends++;
    },
    () => {
      const next = outputs[Math.min(seen.opened++, outputs.length - 1)];
      return next === undefined ? Promise.reject(new Error('no device')) : Promise.resolve(next);
    },
  );
  return { player, seen, stands };
}
