import { type Codebook, codebookOf, type Codeword } from './codebook.ts';

/** Japanese Morse (the Radio Operation Rules' table of Wabun): kana, the two voicing marks, the long mark, the comma. */
const signals: Readonly<Record<string, Codeword>> = {
  ア: '--.--',
  イ: '.-',
  ウ: '..-',
  エ: '-.---',
  オ: '.-...',
  カ: '.-..',
  キ: '-.-..',
  ク: '...-',
  ケ: '-.--',
  コ: '----',
  サ: '-.-.-',
  シ: '--.-.',
  ス: '---.-',
  セ: '.---.',
  ソ: '---.',
  タ: '-.',
  チ: '..-.',
  ツ: '.--.',
  テ: '.-.--',
  ト: '..-..',
  ナ: '.-.',
  ニ: '-.-.',
  ヌ: '....',
  ネ: '--.-',
  ノ: '..--',
  ハ: '-...',
  ヒ: '--..-',
  フ: '--..',
  ヘ: '.',
  ホ: '-..',
  マ: '-..-',
  ミ: '..-.-',
  ム: '-',
  メ: '-...-',
  モ: '-..-.',
  ヤ: '.--',
  ユ: '-..--',
  ヨ: '--',
  ラ: '...',
  リ: '--.',
  ル: '-.--.',
  レ: '---',
  ロ: '.-.-',
  ワ: '-.-',
  ヰ: '.-..-',
  ヱ: '.--..',
  ヲ: '.---',
  ン: '.-.-.',
  '゛': '..',
  '゜': '..--.',
  ー: '.--.-',
  '、': '.-.-.-',
};

/** What goes over from International Morse to kana (DO), and back (SN). */
export const WABUN_SWITCH: Readonly<Record<'enter' | 'leave', Codeword>> = {
  enter: '-..---',
  leave: '...-.',
};

/** Small kana, which are sent as the large ones. */
const small = 'ァィゥェォッャュョヮヵヶ';
const large = 'アイウエオツヤユヨワカケ';
/** The voicing marks as Unicode combines them, and as they are sent. */
const marks: Readonly<Record<string, string>> = { '\u3099': '゛', '\u309a': '゜' };
/** How far katakana lie behind hiragana. */
const TO_KATAKANA = 0x60;

/** Wabun as a codebook: katakana only, nothing counted, no escape. Other text goes by International Morse. */
export function wabunCodebook(): Codebook {
  return codebookOf(
    'wabun',
    Object.entries(signals).map(([character, code]) => ({ symbol: `CHAR:${character}`, count: null, code })),
  );
}

/**
 * The characters of the table that are sent for `character`: カ゛ for ガ (and for が, and for halfwidth ｶﾞ when
 * both come), ヨ for ョ. They may not be in the table.
 */
export function wabunCharacters(character: string): readonly string[] {
  const kana = /[\uff61-\uff9f]/u.test(character) ? character.normalize('NFKC') : character;
  return [...kana.normalize('NFD')].map((part) => marks[part] ?? largeKatakana(part));
}

/** A text of such characters with kana and their voicing marks in one: ガ for カ゛. */
export function joinedKana(text: string): string {
  return text
    .replace(/(?<=[ァ-ヺ])[゛゜]/gu, (mark) => (mark === '゛' ? '\u3099' : '\u309a'))
    .normalize('NFC');
}

function largeKatakana(part: string): string {
  const katakana = /[ぁ-ゖ]/u.test(part)
    ? String.fromCodePoint((part.codePointAt(0) ?? 0) + TO_KATAKANA)
    : part;
  return large[small.indexOf(katakana)] ?? katakana;
}
