import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LICENCES, licencesText } from '../../scripts/licences-text.mjs';
import { root } from '../../scripts/project.mjs';

describe('the licences of others', () => {
  test('are those of the packages that are built in (npm run licences writes them)', () => {
    expect(readFileSync(LICENCES, 'utf8')).toBe(licencesText(root));
  });

  test('hold a text for each package', () => {
    expect(licencesText(root)).not.toContain('holds no licence text');
  });
});
