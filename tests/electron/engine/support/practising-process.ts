import { huffmanCodebook } from '../../../../core/codebook/huffman.ts';
import { SendExercise } from '../../../../core/practice/send.ts';
import { passageOf } from '../../../../core/practice/passage.ts';
import { createEngine } from '../../../../electron/engine/engine.ts';
import { segmentsOf, tallied } from '../../../core/arbitraries.ts';
import { hostWith } from './host-with.ts';
import { assetsFolder, workerFile } from './places.ts';
import { drillStart, right, sendStart } from '../practice/attempts.ts';

/*
 * An engine in a process of its own, to be killed in the middle of an exercise: `practising-process.ts DATA_FOLDER`.
 * It keys a passage and answers a drill by turns, and says with each how many are on record.
 */

const [dataFolder = ''] = process.argv.slice(2);
const engine = createEngine({
  dataFolder,
  assetsFolder,
  host: hostWith(dataFolder),
  workerFile,
  workers: 1,
  emit: () => undefined,
});
const book = huffmanCodebook(tallied({ t: 3, e: 2, a: 1 }));
const text = 'tea'.repeat(1000);
const free = { indentation: false, lineEnds: false };
const passage = passageOf(segmentsOf(text), { from: 0, to: text.length }, book, free);
const exercise = new SendExercise(passage, 0);
const session = await engine.beginPractice(sendStart);
const drill = await engine.beginPractice(drillStart);
for (let count = 1; exercise.next !== null; count++) {
  const symbol = count % 5 === 0 ? 'CHAR:a' : 'CHAR:e';
  const code = count % 5 === 0 ? exercise.nextLetters.join('') : '';
  const attempt = exercise.decoded({ kind: 'symbol', symbol, code }, count * 100);
  if (attempt !== null) await engine.appendAttempts(session, [attempt], exercise.practised);
  await engine.answerDrill(drill, right(count - 1, 'CHAR:e'), { way: 'key', grade: 'good' }, count * 100);
  process.send?.(count);
}
