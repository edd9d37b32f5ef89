import type { SourceSymbol } from '../../core/count/symbol.ts';
import type { MistakeReason } from '../../core/decode/symbols.ts';
import type { Attempt } from '../../core/practice/attempt.ts';
import type { DeckCard } from '../../core/practice/drill-deck.ts';
import type { DrillAnswered } from '../../core/practice/drill.ts';
import type { Score } from '../../core/score/score.ts';
import { spokenCodeword } from './codeword.ts';
import { counted } from './numbers.ts';
import { againWords } from './practice.ts';
import { spokenOf } from './symbol.ts';

const reasons: Readonly<Record<MistakeReason, string>> = {
  'no-codeword': 'begins no codeword',
  incomplete: 'is no whole codeword',
  pause: 'was left unfinished',
};

/** What comes next, as it is spoken. */
export function nextWords(expected: SourceSymbol): string {
  return `Next: ${spokenOf(expected)}`;
}

/** What became of a symbol that was to be keyed, and what comes next; null at the end. */
export function afterSend(attempt: Attempt, expected: SourceSymbol | null): string {
  const next = expected === null ? 'The passage is at its end.' : nextWords(expected);
  if (attempt.isTakenBack) return `Taken back. ${next}`;
  const said = mistakeWords(attempt);
  return said === '' ? next : `${said} ${next}`;
}

/** What was wrong about an attempt, in a sentence; nothing where it was right. */
export function mistakeWords(attempt: Attempt): string {
  switch (attempt.outcome) {
    case 'right':
      return '';
    case 'wrong':
      return `${capital(spokenOf(attempt.got))} instead of ${spokenOf(attempt.expected)}.`;
    case 'mistake':
      return `${capital(spokenCodeword(attempt.keyed))} ${reasons[attempt.reason]}.`;
    case 'missing':
      return `It was ${spokenOf(attempt.expected)}.`;
    case 'extra':
      return `${attempt.got === null ? 'What was no symbol' : capital(spokenOf(attempt.got))} is too much.`;
  }
}

/** What a copy came to. */
export function afterCopy({ right, wrong, missing, extra }: Score): string {
  return `${counted(right, 'symbol')} right, ${wrong} wrong, ${missing} missing, ${extra} extra.`;
}

/** What is asked for, as it is spoken. What is heard is not told. */
export function askWords({ symbol, way }: DeckCard): string {
  return way === 'key' ? `Key ${spokenOf(symbol)}` : 'Which symbol is this?';
}

/** What an answer was, and when its card comes again. */
export function afterDrill({ attempt, card }: DrillAnswered, now: number): string {
  const said = attempt.outcome === 'right' ? 'Right.' : mistakeWords(attempt);
  return `${said} ${spokenOf(card.symbol)} is ${spokenCodeword(card.code)}. Again ${againWords(card.memory.due, now)}.`;
}

function capital(text: string): string {
  return text.length > 1 ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text;
}
