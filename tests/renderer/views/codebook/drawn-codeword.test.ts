import { describe, expect, test } from 'vitest';
import { drawnCodeword } from '../../../../renderer/views/codebook/drawn-codeword.ts';

describe('a drawn codeword', () => {
  test('has a dot for a dot, three dots’ length for a dash and one between them', () => {
    const drawn = drawnCodeword('.-', 2);
    expect(drawn).toEqual({ path: 'M1 1h0.01M5 1h4.01', size: 2, width: 10, height: 2 });
  });

  test('goes on below where there is no room', () => {
    const { width, height } = drawnCodeword('.'.repeat(25), 2, 38);
    expect({ width, height: height / 2 }).toEqual({ width: 38, height: 1 + 2 * 2.2 });
  });
});
