/**
 * How often each character occurs in web2, the word list of Webster's second edition (Debian's miscfiles), in
 * lower case. Its Huffman tree meets no tie, so there is only one.
 */
export const web2: Readonly<Record<string, number>> = {
  '\n': 234937,
  a: 198939,
  b: 40352,
  c: 103307,
  d: 68007,
  e: 234805,
  f: 24110,
  g: 47011,
  h: 64165,
  i: 200614,
  j: 3075,
  k: 16012,
  l: 130172,
  m: 70504,
  n: 158282,
  o: 170392,
  p: 78077,
  q: 3729,
  r: 160492,
  s: 139238,
  t: 152571,
  u: 87212,
  v: 20103,
  w: 13826,
  x: 6926,
  y: 51527,
  z: 8439,
};
