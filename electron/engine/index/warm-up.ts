import { countSymbols } from '../../../core/count/count.ts';
import { scan } from '../../../core/python/scan.ts';
import { decode } from '../../python/decode.ts';

const ROUNDS = 5;

/**
 * A source with every construct. V8 throws compiled code away whenever a branch is first met: some rounds over
 * this one, under a millisecond, save a quarter of the time of the first library.
 */
const everyConstruct = String.raw`# -*- coding: utf-8 -*-
'''A module: naïve café, 電信, 🔔.'''
from __future__ import annotations
import os as system, sys; assert system is not sys, "never"
class Key[T: (int, str)](object, metaclass=type):
    r"""A class."""
    def send(self, text="a\"b\
c", *rest, rate: int = 0x1f, **more) -> lambda: None:
        """A method. \
        Goes on."""
        global N; N = [1_000, 1e5, .5j, 0b1, 0o7, 1if text else 2, *rest, {**more}]
        for letter in text:
            if letter in 'ab' and not rate or letter == b'\x00': continue
            elif f'{letter!r:>{rate}} {{}} {"x" if rate else f"{rate=}"} \N{BELL}': break
        else:
            yield f"""{
                letter  # a comment
            }""" rf'\d{rate:%H:%M}'
        try:
            with open(text) as file, file: raise ValueError from None
        except (OSError, ValueError): pass
        finally: del rate
        return lambda x=True, /, *, y=False: x if y else (not x)
@property
async def copy(marks):

    # a comment
    'single'
    async with marks as m:
        while await m.next(): nonlocal_ = u"é" "joined" 'strings'
    async for mark in marks: print(mark ** 2 // 3 % 4 @ 5 << 1 >> 1 & 2 | 3 ^ ~4, mark[1:2, ...])
def f(): nonlocal g; """no docstring"""
"unterminated
`;

/** Runs what the worker will run, until it is compiled. */
export function warmUp(): void {
  const variants = [
    everyConstruct,
    everyConstruct.replaceAll('\n', '\r\n'),
    everyConstruct.replace('utf-8', 'latin-1'),
  ];
  for (let round = 0; round < ROUNDS; round++) {
    for (const variant of variants) {
      const { source } = decode(Buffer.from(variant));
      countSymbols(source, scan(source));
    }
  }
}
