// Every benchmark, as one table in Markdown. Started by `npm run bench`, one of them by `npm run bench -- heap`.
import { benchCodebook } from './codebook.ts';
import { benchHeap } from './heap.ts';
import { benchIndex, type Row } from './index.ts';
import { benchMainLoop } from './main-loop.ts';
import { benchStart } from './start.ts';

const benches: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  index: benchIndex,
  'main-loop': benchMainLoop,
  start: benchStart,
  heap: benchHeap,
  codebook: benchCodebook,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`,
  );
  process.exit(2);
}

console.log('| what | figure | against | ratio |\n| --- | ---: | ---: | ---: |');
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const { what, value, against, ratio } of await bench()) {
    const cells = [what, value, against, ratio.toFixed(2)].map((cell) => cell.replaceAll('|', '\\|'));
    console.log(`| ${cells.join(' | ')} |`);
  }
}
