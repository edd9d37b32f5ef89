// Every benchmark, as one table in Markdown. Started by `npm run bench`, one of them by `npm run bench -- heap`.
import { benchAudio } from './audio.ts';
import { benchCodebookTable } from './codebook-table.ts';
import { benchCodebook } from './codebook.ts';
import { benchCompareView } from './compare-view.ts';
import { benchCompare } from './compare.ts';
import { benchFirstSound } from './first-sound.ts';
import { benchGrowth } from './growth.ts';
import { benchHand } from './hand.ts';
import { benchHeap } from './heap.ts';
import { benchIndex } from './index.ts';
import { benchKey } from './key.ts';
import { benchMainLoop } from './main-loop.ts';
import { benchMemory } from './memory.ts';
import { benchPlayback } from './playback.ts';
import { benchProcessor } from './processor.ts';
import { benchRoundTrip } from './round-trip.ts';
import { isHeld, type Row, rowHeads, rowText } from './row.ts';
import { benchScroll } from './scroll.ts';
import { benchSitePackages } from './site-packages.ts';
import { benchStart } from './start.ts';
import { benchTape } from './tape.ts';

const benches: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  index: benchIndex,
  'site-packages': benchSitePackages,
  memory: benchMemory,
  'main-loop': benchMainLoop,
  start: benchStart,
  scroll: benchScroll,
  tape: benchTape,
  heap: benchHeap,
  'first-sound': benchFirstSound,
  playback: benchPlayback,
  processor: benchProcessor,
  codebook: benchCodebook,
  'codebook-table': benchCodebookTable,
  compare: benchCompare,
  'compare-view': benchCompareView,
  audio: benchAudio,
  'round-trip': benchRoundTrip,
  hand: benchHand,
  key: benchKey,
  growth: benchGrowth,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`,
  );
  process.exit(2);
}

console.log(rowHeads);
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const row of await bench()) {
    console.log(rowText(row));
    if (!isHeld(row)) process.exitCode = 1;
  }
}
