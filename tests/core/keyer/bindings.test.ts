import { describe, expect, test } from 'vitest';
import {
  bind,
  bindingsOf,
  boundAs,
  defaultBindings,
  leverFor,
  unbind,
} from '../../../core/keyer/bindings.ts';
import * as v from 'valibot';
import { bindingsSchema } from '../../../core/keyer/settings.ts';

describe('bindings', () => {
  test('are what was chosen for the device, else what its kind begins with', () => {
    const chosen = { 'midi Vail': { 'note 9': 'dot' } } as const;
    expect(bindingsOf(chosen, 'midi Vail', 'midi')).toEqual({ 'note 9': 'dot' });
    expect(bindingsOf(chosen, 'midi Other', 'midi')).toBe(defaultBindings.midi);
    expect(bindingsOf(chosen, 'toString', 'gamepad')).toBe(defaultBindings.gamepad);
  });

  test('give a contact one use, and a use several contacts', () => {
    const bound = bind(bind({ 'note 1': 'dot' }, 'note 2', 'dot'), 'note 1', 'dash');
    expect(bound).toEqual({ 'note 1': 'dash', 'note 2': 'dot' });
    expect(unbind(bound, 'dot')).toEqual({ 'note 1': 'dash' });
  });

  test('move the lever of a use, that of a straight key with a straight key only', () => {
    const { midi } = defaultBindings;
    const levers = (contact: string) => [leverFor(midi, contact, false), leverFor(midi, contact, true)];
    expect(levers('note 1')).toEqual(['dot', 'dot']);
    expect(levers('note 0')).toEqual([null, 'dot']);
    expect(levers('toString')).toEqual([null, null]);
  });

  test('can be kept for a device with however long a name', () => {
    const name = boundAs('gamepad', 'x'.repeat(1000));
    expect(v.is(bindingsSchema, { [name]: { 'button 1': 'dot' } })).toBe(true);
  });

  test('keep devices of different kinds apart', () => {
    expect([boundAs('keyboard'), boundAs('midi', 'keyboard')]).toEqual(['keyboard', 'midi keyboard']);
  });
});
