import { readFileSync } from 'node:fs';

/**
 * JSON whose shape the caller vouches for: `unknown`, so that it has to say which.
 * @param {string} text
 * @returns {unknown}
 */
export function parseJson(text) {
  return JSON.parse(text);
}

/**
 * @param {string} file
 * @returns {unknown}
 */
export function readJson(file) {
  return parseJson(readFileSync(file, 'utf8'));
}
