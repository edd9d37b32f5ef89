import { describe, expect, test } from 'vitest';
import { Contacts } from '../../../renderer/keyer/contacts.ts';

describe('contacts', () => {
  test('close a lever once, and open it when the last lets go', () => {
    const contacts = new Contacts();
    expect(contacts.close('dot', 'midi A note 60')).toBe(true);
    expect(contacts.close('dot', 'keyboard KeyZ')).toBe(false);
    expect(contacts.open('dot', 'midi A note 60')).toBe(false);
    expect(contacts.isClosed('dot')).toBe(true);
    expect(contacts.open('dot', 'keyboard KeyZ')).toBe(true);
  });

  test('open nothing that they do not hold', () => {
    expect(new Contacts().open('dash', 'keyboard KeyZ')).toBe(false);
  });

  test('are known by their whole device', () => {
    const contacts = new Contacts();
    contacts.close('dot', 'midi A note 60');
    contacts.close('dot', 'midi AB note 60');
    expect(contacts.holdersOf('dot', 'midi A')).toEqual(['midi A note 60']);
    expect(contacts.holdersOf('dot', 'midi AB note 60')).toEqual(['midi AB note 60']);
    expect(contacts.holdersOf('dot', '')).toHaveLength(2);
  });
});
