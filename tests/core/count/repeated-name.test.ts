import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repeatedName } from '../../../core/count/repeated-name.ts';

describe('a name that stands twice', () => {
  test.each([
    ['in plain sight', '{"a":1,"b":2,"a":3}', 'a'],
    ['with space before its colon', '{"a" \t\r\n: 1, "a"\n:1}', 'a'],
    ['written in two ways', '{"a":1,"\\u0061":2}', 'a'],
    ['a quote and a backslash', '{"\\"":1,"\\\\":2,"\\"":3}', '"'],
    ['in the object within', '{"n":{"a":1},"table":{"a":1,"x":[{"a":1}],"a":2}}', 'a'],
    ['__proto__', '{"__proto__":1,"__proto__":2}', '__proto__'],
  ])('is found %s', (_where, json, name) => {
    expect(repeatedName(json)).toBe(name);
  });

  test.each([
    ['in two objects', '{"x":{"a":1},"y":{"a":1}}'],
    ['as a value', '{"a":"a","b":["a","a"],"c":"a"}'],
    ['within a value', '{"a":"\\",\\"a\\":","b":1}'],
    ['too deep to matter', '{"x":[{"a":1,"a":2}]}'],
  ])('is not found %s', (_where, json) => {
    expect(repeatedName(json)).toBeNull();
  });

  test('is never found in what was an object', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(repeatedName(JSON.stringify(JSON.parse(json)))).toBeNull();
      }),
    );
  });
});
