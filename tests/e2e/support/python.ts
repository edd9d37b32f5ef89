import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Reply } from '../../../core/bridge.ts';
import { BUILT_IN, type Installation } from '../../../core/python/installation.ts';
import { makePython, type PythonTree } from './python-tree.ts';

const decoder = `"""Implementation of JSONDecoder
"""
import re

from json import scanner

__all__ = ['JSONDecoder']


class JSONDecoder(object):
    """Simple JSON <https://json.org> decoder"""

    def decode(self, s):
        """Return the Python representation of s."""
        if not s:
            return None
        return self.raw_decode(s)
`;

/** A small Python made for a test, with a json/decoder.py in its library. */
export function makePythonWithDecoder(folder: string): PythonTree {
  const python = makePython(folder, 20);
  mkdirSync(join(python.library, 'json'));
  writeFileSync(join(python.library, 'json/decoder.py'), decoder);
  return python;
}

/** The Pythons the app finds on this computer, the built-in one left out. */
export async function pythonsOf(page: Page): Promise<readonly Installation[]> {
  const found = await page.evaluate(() => window.sounder.calls.locate());
  return valueOf(found).filter(({ id }) => id !== BUILT_IN);
}

/** What a reply holds; fails the test where it is an error. */
export function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(`${reply.code}: ${reply.message}`);
  return reply.value;
}
