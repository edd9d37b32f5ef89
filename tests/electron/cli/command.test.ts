import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tempFolder, writeTree } from '../../support/temp-folder.ts';
import { builtCommand } from './support/command.ts';

const { sounder } = builtCommand();

describe('the command line', () => {
  test('lists its commands', () => {
    const { code, out, said } = sounder(['--help']);
    expect({ code, said }).toEqual({ code: 0, said: '' });
    for (const command of ['pythons', 'scan', 'freq', 'codebook']) expect(out).toContain(`  ${command} `);
  });

  test('tells its version', () => {
    expect(sounder(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
    });
  });

  test.each(['pythons', 'scan', 'freq', 'codebook'])('tells of %s, whatever else is asked', (command) => {
    const { code, out } = sounder([command, '--nonsense', '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^usage: sounder ${command} `));
  });

  test.each([
    ['nothing', [], 'No command was given'],
    ['an unknown command', ['sing'], 'There is no command sing'],
    ['an unknown option', ['pythons', '--loud'], "Unknown option '--loud'"],
    ['an option without its value', ['scan', '--path'], "Option '--path <value>' argument missing"],
    [
      'an option for a value',
      ['scan', '--path', '--json'],
      '--path takes a value, and --json is read as an option',
    ],
    ['what looks like one', ['scan', '--top', '-3'], '--top takes a value, and -3 is read as an option'],
    [
      'what looks like one, after one',
      ['scan', '--top', '3', '--top', '-4'],
      '--top takes a value, and -4 is read as an option',
    ],
    ['less than zero', ['scan', '--top=-3'], '--top takes a whole number above zero, not -3'],
    ['a value where none is taken', ['scan', '--json=yes'], "Option '--json' does not take an argument"],
    ['a name too many', ['freq', 'a', 'b'], 'b is one name too many'],
    ['an empty path', ['scan', '--path', ''], '--path names nothing'],
    ['an empty name to write to', ['scan', '--out', ''], '--out names nothing'],
    ['an empty name of a text', ['freq', ''], 'FILE names nothing'],
    ['an unknown method', ['scan', '--method', 'loud'], 'There is no method loud'],
    ['no whole number', ['scan', '--top', '1.5'], '--top takes a whole number above zero, not 1.5'],
    ['zero', ['scan', '--top', '0'], '--top takes a whole number above zero, not 0'],
  ])('refuses %s in one line', (_what, args, complaint) => {
    const { code, out, said } = sounder(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(said).toContain(`sounder: ${complaint}`);
    expect(said).toMatch(/^.*\. Nothing was done\. --help lists what can be asked\. \[bad-usage\]\n$/);
  });
});

describe('pythons', () => {
  const root = () => {
    const folder = tempFolder();
    for (const version of ['98.9.0', '98.10.1']) {
      const [major = '', minor = ''] = version.split('.');
      writeTree(join(folder, 'versions', version, 'lib', `python${major}.${minor}`), { 'os.py': '' });
    }
    return folder;
  };

  test('prints a line for each, newest first', () => {
    const pythons = root();
    const lines = sounder(['pythons'], { pythons }).out.split('\n').slice(0, 2);
    expect(lines).toEqual([
      `98.10.1\tCPython\tpyenv\t${pythons}/versions/98.10.1/lib/python98.10`,
      `98.9.0\tCPython\tpyenv\t${pythons}/versions/98.9.0/lib/python98.9`,
    ]);
  });

  test('prints them as JSON, with the environments that use them', () => {
    const pythons = root();
    const prefix = `${pythons}/versions/98.10.1`;
    writeTree(prefix, { 'envs/web/pyvenv.cfg': `home = ${prefix}/bin\n` });
    const found = JSON.parse(sounder(['pythons', '--json'], { pythons }).out) as readonly unknown[];
    expect(found[0]).toEqual({
      implementation: 'CPython',
      version: '98.10.1',
      origin: 'pyenv',
      library: `${prefix}/lib/python98.10`,
      environments: [`${prefix}/envs/web`],
    });
  });
});
