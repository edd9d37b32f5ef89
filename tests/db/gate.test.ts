import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { behindGate } from '../../db/gate.ts';
import { tempFolder } from '../support/temp-folder.ts';

const TIMES = 200;

/** A process that goes through a gate many times. */
function goThrough(gate: string, log: string): Promise<unknown> {
  const program = join(import.meta.dirname, 'support/gated-process.ts');
  const child = spawn(process.execPath, [program, gate, log, String(TIMES)], { stdio: 'inherit' });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return once(child, 'exit');
}

test('behind a gate there is one process at a time', { timeout: 30_000 }, async () => {
  const folder = tempFolder();
  const [gate, log] = [join(folder, 'gate'), join(folder, 'log')];
  await Promise.all([goThrough(gate, log), goThrough(gate, log), goThrough(gate, log)]);
  const passed = readFileSync(log, 'utf8').trimEnd().split('\n');
  expect(passed).toHaveLength(3 * 2 * TIMES);
  const isEntry = (_: string, at: number) => at % 2 === 0;
  expect(passed.filter(isEntry)).toEqual(passed.filter((_, at) => at % 2 === 1));
});

test('a gate that cannot be made keeps nobody out', () => {
  expect(behindGate(join(tempFolder(), 'absent', 'gate'), () => 'in')).toBe('in');
});

test('a gate is open again when what was behind it failed', () => {
  const gate = join(tempFolder(), 'gate');
  const fail = () => {
    throw new Error('behind the gate');
  };
  expect(() => behindGate(gate, fail)).toThrow('behind the gate');
  expect(behindGate(gate, () => 'in')).toBe('in');
});
