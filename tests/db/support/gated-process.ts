import { appendFileSync } from 'node:fs';
import { behindGate } from '../../../db/gate.ts';

/* `gated-process.ts GATE LOG TIMES` goes behind the gate so often, and logs its number on the way in and out. */

const [gate = '', log = '', times] = process.argv.slice(2);
for (let time = 0; time < Number(times); time++) {
  behindGate(gate, () => {
    appendFileSync(log, `${process.pid}\n`);
    appendFileSync(log, `${process.pid}\n`);
  });
}
