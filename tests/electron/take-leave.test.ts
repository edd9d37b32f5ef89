import { describe, expect, test, vi } from 'vitest';
import { TakeLeave } from '../../electron/take-leave.ts';

const AGES = 1e6;

describe('taking leave of the page', () => {
  test('waits until it has handed over what it had', async () => {
    const leave = new TakeLeave({ tell: vi.fn(), patience: AGES });
    const left = vi.fn();
    const leaving = leave.ask().then(left);
    await new Promise((soon) => setImmediate(soon));
    expect(left).not.toHaveBeenCalled();
    await leave.handedOver();
    await leaving;
    expect(left).toHaveBeenCalledOnce();
  });

  test('hears a page that answers at once', async () => {
    const leave: TakeLeave = new TakeLeave({ tell: () => void leave.handedOver(), patience: AGES });
    await expect(leave.ask()).resolves.toBeUndefined();
  });

  test('does not wait for ever for one that does not answer', async () => {
    const tell = vi.fn();
    await expect(new TakeLeave({ tell, patience: 0 }).ask()).resolves.toBeUndefined();
    expect(tell).toHaveBeenCalledOnce();
  });

  test('minds no answer that nobody asked for', async () => {
    const leave = new TakeLeave({ tell: vi.fn(), patience: AGES });
    await expect(leave.handedOver()).resolves.toBeUndefined();
  });
});
