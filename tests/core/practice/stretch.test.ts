import { describe, expect, test } from 'vitest';
import { type Extent, nextLine, stretchAt } from '../../../core/practice/stretch.ts';
import { segmentsOf } from '../arbitraries.ts';

const source = `import os

@cache
@other(
    1)
def outer(a,
          b
):
    """def no():
no"""
    x = """
not indented
"""

    async  def inner(): return 1

    return x

# of nobody
class C:
    @property
    def p(self):
        return 1
    y = 2
`;

/** What is practised at the place of `mark`. */
function cutAt(mark: string, extent: Extent, text = source): string | null {
  const stretch = stretchAt(text, segmentsOf(text), text.indexOf(mark), extent);
  return stretch && text.slice(stretch.from, stretch.to);
}
const outer = source.slice(source.indexOf('@cache'), source.indexOf('return x') + 'return x'.length);

describe('what to practise of a module', () => {
  test('is a line without its end', () => {
    expect(cutAt('port os', 'line')).toBe('import os');
  });

  test('is a function with its decorators and all of its body', () => {
    expect(cutAt('return x', 'function')).toBe(outer);
    expect(cutAt('b\n', 'function')).toBe(outer);
    expect(cutAt('not indented', 'function')).toBe(outer);
  });

  test('is the same function from its decorator', () => {
    expect(cutAt('@cache', 'function')).toBe(outer);
  });

  test('is the innermost function', () => {
    expect(cutAt('return 1', 'function')).toBe('    async  def inner(): return 1');
  });

  test('is a method without what stands beside it in its class', () => {
    const method = '    @property\n    def p(self):\n        return 1';
    expect(cutAt('@property', 'function')).toBe(method);
    expect(cutAt('def p', 'function')).toBe(method);
    expect(cutAt('y = 2', 'function')).toBeNull();
  });

  test('is no function outside of all', () => {
    expect(cutAt('import os', 'function')).toBeNull();
    expect(cutAt('class C', 'function')).toBeNull();
  });

  test('is a whole module, an empty one too', () => {
    expect(cutAt('import', 'module')).toBe(source);
    expect(stretchAt('', segmentsOf(''), 0, 'module')).toEqual({ from: 0, to: 0 });
    expect(stretchAt('', segmentsOf(''), 0, 'line')).toEqual({ from: 0, to: 0 });
    expect(stretchAt('', segmentsOf(''), 0, 'function')).toBeNull();
  });

  test('goes on with the next line that is not blank', () => {
    expect(nextLine(source, 3)).toEqual({ from: 11, to: 17 });
    expect(nextLine('a\r\n \r\n  b', 0)).toEqual({ from: 6, to: 9 });
    expect(nextLine(source, source.indexOf('y = 2'))).toBeNull();
  });
});
