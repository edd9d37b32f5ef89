import { randomBytes } from 'node:crypto';
import { renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkSpare } from '../../../core/python/source-bytes.ts';
import { bytePath } from '../../../db/files/byte-path.ts';
import { openZip, type Zip } from '../../../electron/zip/zip.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { type ZipMember, zipOf } from '../../support/zip.ts';

const place = () => join(tempFolder(), 'python312.zip');

async function opened(path: string, bytes: Uint8Array): Promise<Zip> {
  writeFileSync(path, bytes);
  const zip = await openZip(bytePath(path), () => true);
  onTestFinished(() => {
    zip.close();
  });
  return zip;
}
const zipWith = (...members: readonly ZipMember[]) => opened(place(), zipOf(members));
const bytesIn = (zip: Zip, name: string, longest = 1e6) => {
  const { bytes, length } = zip.read(name, longest);
  return bytes.subarray(0, length);
};
const text = (zip: Zip, name: string) => Buffer.from(bytesIn(zip, name)).toString();
const module = { name: 'a.py', content: 'def a(): pass\n'.repeat(9) };
const damaged = (reason: RegExp): unknown =>
  expect.objectContaining({ code: 'EZIP', message: expect.stringMatching(reason) as string });

describe('a zip', () => {
  test('gives back what was put in, whatever it is called', async () => {
    const anyMember = fc.record({
      name: fc.uint8Array({ maxLength: 300 }),
      content: fc.uint8Array({ maxLength: 5000 }),
      method: fc.constantFrom(0, 8),
    });
    const anyMembers = fc.uniqueArray(anyMember, { selector: ({ name }) => name.join() });
    await fc.assert(
      fc.asyncProperty(anyMembers, async (members) => {
        const path = place();
        writeFileSync(path, zipOf(members));
        const zip = await openZip(bytePath(path), () => true);
        const found = [...zip.members.keys()].map((name) => [name, [...bytesIn(zip, name)]]);
        zip.close();
        expect(found).toEqual(
          members.map(({ name, content }) => [Buffer.from(name).toString('latin1'), [...content]]),
        );
      }),
      { numRuns: 50 },
    );
  });

  test('has the last of two members of one name', async () => {
    const zip = await zipWith({ name: 'a.py', content: 'old' }, module, { name: 'a.py', content: 'new' });
    expect([...zip.members.keys()]).toEqual(['a.py']);
    expect(text(zip, 'a.py')).toBe('new');
  });

  test('has no member that was not put in', async () => {
    const zip = await zipWith(module);
    expect(() => bytesIn(zip, 'b.py')).toThrow(expect.objectContaining({ code: 'ENOENT' }) as Error);
  });

  test.each([
    ['encrypted', { flags: 1 }, /encrypted/],
    ['compressed by an unknown method', { method: 12 }, /method 12/],
    ['a link', { mode: 0o120777 }, /link/],
    ['longer than its directory says', { size: 5 }, /longer than the zip says|not as long/],
    ['shorter than its directory says', { size: 500 }, /not as long/],
    ['stored, and not as long as its directory says', { method: 0, size: 5 }, /not as long/],
    ['not what its checksum says', { checksum: 1 }, /checksum/],
  ])('does not give a member that is %s', async (_what, change, reason) => {
    const zip = await zipWith({ ...module, ...change }, { name: 'b.py', content: 'b' });
    expect(() => bytesIn(zip, 'a.py')).toThrow(damaged(reason));
    expect(text(zip, 'b.py')).toBe('b');
  });

  test('unpacks no more of a bomb than it says there is', async () => {
    const zip = await zipWith({ name: 'a.py', content: Buffer.alloc(1 << 25), size: 100 });
    expect(() => bytesIn(zip, 'a.py')).toThrow(damaged(/^it is longer than the zip says$/));
  });

  test.each([
    ['an honest bomb', { content: Buffer.alloc(1e6 + 1) }],
    ['a lie of a bomb', { content: '', size: 2 ** 32 - 2 }],
    ['more than it unpacks to', { content: randomBytes(3e6), size: 1 }],
  ])('takes no memory for %s', async (_what, bomb) => {
    const zip = await zipWith({ name: 'a.py', ...bomb });
    const before = process.memoryUsage().arrayBuffers;
    expect(() => zip.read('a.py', 1e6)).toThrow(
      expect.objectContaining({ code: 'ETOOLONG', message: 'it is longer than 1 MB' }) as Error,
    );
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000);
  });

  test.each([0, 8])('takes memory for a member once, by method %i', async (method) => {
    const content = Buffer.alloc(2e7, 'dit '); // packs to little
    const zip = await zipWith({ name: 'a.py', content, method });
    const before = process.memoryUsage().arrayBuffers;
    const source = zip.read('a.py', 2e7);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2.2e7);
    checkSpare(source);
    expect(content.equals(source.bytes.subarray(0, source.length))).toBe(true);
  });

  test('does not give a member whose place or bytes are spoilt', async () => {
    const bytes = Buffer.from(zipOf([module, { name: 'b.py', content: 'b' }]));
    bytes.fill(0xff, 34, 50); // within what is packed
    const unpackable = await opened(place(), bytes);
    expect(() => bytesIn(unpackable, 'a.py')).toThrow(damaged(/cannot be unpacked/));
    bytes.writeUInt8(0, 0);
    const misplaced = await opened(place(), bytes);
    expect(() => bytesIn(misplaced, 'a.py')).toThrow(damaged(/not where/));
  });

  test.each([
    ['empty', (whole: Buffer) => whole.subarray(0, 0)],
    ['cut off', (whole: Buffer) => whole.subarray(0, -30)],
    ['without a beginning', (whole: Buffer) => whole.subarray(100)],
    ['something else', () => Buffer.from('this is no zip'.repeat(100))],
  ])('is refused if it is %s', async (_what, spoil) => {
    await expect(opened(place(), spoil(Buffer.from(zipOf([module]))))).rejects.toEqual(damaged(/./));
  });

  test('never fails with anything but its own complaint, however it is spoilt', async () => {
    const whole = zipOf([module, { name: 'b.py', content: 'b'.repeat(100), method: 0 }]);
    const path = place();
    const spot = fc.record({ at: fc.nat(whole.length - 1), byte: fc.integer({ min: 0, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(spot, { minLength: 1, maxLength: 4 }), async (spots) => {
        const bytes = Buffer.from(whole);
        for (const { at, byte } of spots) bytes[at] = byte;
        writeFileSync(path, bytes);
        const complaints: unknown[] = [];
        try {
          const zip = await openZip(bytePath(path), () => true);
          for (const name of zip.members.keys()) {
            try {
              zip.read(name, 2 ** 33); // more than any can say it has
            } catch (thrown) {
              complaints.push(thrown);
            }
          }
          zip.close();
        } catch (thrown) {
          complaints.push(thrown);
        }
        expect(complaints).toEqual(complaints.map(() => damaged(/./)));
      }),
      { numRuns: 200 },
    );
  });

  test('is no longer current once it was replaced, rewritten or taken away', async () => {
    const path = place();
    const zip = await opened(path, zipOf([module]));
    expect(zip.isCurrent()).toBe(true);
    utimesSync(path, 1, 1);
    expect(zip.isCurrent()).toBe(false);
    const again = await opened(path, zipOf([module]));
    renameSync(path, `${path}.away`);
    expect(again.isCurrent()).toBe(false);
    expect(text(again, 'a.py')).toBe(module.content); // it is open still
  });
});
