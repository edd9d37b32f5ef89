import {
  BACKSLASH,
  CLOSING,
  COLON,
  DIGIT,
  HASH,
  NAME,
  OPENING,
  QUOTE,
  classOf,
  continuesName,
} from './byte-class.ts';
import { LONGEST_KEYWORD, NO_KEYWORD, keywordKind } from './keyword-kind.ts';
import type { LandmarkList } from './landmark-list.ts';
import { backslashEnd, commentEnd } from './line-end.ts';
import { numberEnd } from './number-end.ts';
import { escapeLength, isTriple, placeOf, stringEnd } from './string-end.ts';
import { FORMAT, LONGEST_PREFIX, NO_PREFIX, RAW_FORMAT, prefixOf } from './string-prefix.ts';

/**
 * How deep fields may nest. CPython's tokenizer allows 150 f-strings inside one another and three fields
 * inside one another in each (MAXFSTRINGLEVEL, MAX_EXPR_NESTING); what is deeper is no Python.
 */
const MOST_FIELDS = 450;
/** How many times its length a source may cost in f-strings that turn out not to close. */
const MOST_RETRIES = 8;
const FAILED = -1;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const ESCAPE = 0x5c;
const CAPITAL_N = 0x4e;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** What opened an f-string, and so what closes it. */
interface Opening {
  readonly quote: number;
  readonly triple: boolean;
  readonly raw: boolean;
}

/**
 * Finds the ends of f-strings and the keywords in their fields, by PEP 701: a field holds any code, other
 * strings in the same quotes, comments and line ends.
 *
 * An f-string whose fields do not close is no Python: it is taken as a plain string, and no keyword in it
 * counts. Because such a try may read to the end of the source, all tries together have a budget; when it
 * is spent, the f-strings that follow are plain strings too. So the time stays linear in the source's length.
 */
export class FStrings {
  private readonly bytes: Uint8Array;
  private readonly length: number;
  private readonly found: LandmarkList;
  private budget: number;
  private fields = 0;
  private failedAt = 0;

  constructor(bytes: Uint8Array, length: number, found: LandmarkList) {
    this.bytes = bytes;
    this.length = length;
    this.found = found;
    this.budget = MOST_RETRIES * length;
  }

  /** The end of the f-string whose first quote is at `at`. Adds the keywords of its fields to the list. */
  end(at: number, raw: boolean): number {
    const opening = this.opening(at, raw);
    const text = textStart(at, opening);
    if (this.budget > 0) {
      const { count } = this.found;
      this.fields = 0;
      const end = this.literal(text, opening, false);
      if (end !== FAILED) return end;
      this.found.keep(count);
      this.budget -= this.failedAt - at;
    }
    return placeOf(stringEnd(this.bytes, this.length, text, opening.quote, opening.triple));
  }

  private opening(at: number, raw: boolean): Opening {
    return { quote: this.bytes[at] as number, triple: isTriple(this.bytes, at), raw };
  }

  /** The end of the text from `at`: behind the closing quote, or behind the `}` that ends a format spec. */
  private literal(from: number, opening: Opening, isSpec: boolean): number {
    const { bytes, length } = this;
    const { quote, triple } = opening;
    let at = from;
    while (at < length) {
      const byte = bytes[at];
      if (byte === quote) {
        if (!triple || isTriple(bytes, at)) return isSpec ? this.fail(at) : textStart(at, opening);
        at++;
      } else if (byte === ESCAPE) {
        at = this.escapeEnd(at, opening);
      } else if (byte === OPEN_BRACE) {
        // `{{` is a brace in a literal; in a format spec it opens a field that begins with a set or a dict.
        if (!isSpec && bytes[at + 1] === OPEN_BRACE) at += 2;
        else {
          at = this.field(at + 1, opening);
          if (at === FAILED) return FAILED;
        }
      } else if (byte === CLOSE_BRACE && isSpec) {
        return at + 1;
      } else if ((byte === LINE_FEED || byte === CARRIAGE_RETURN) && !triple) {
        return this.fail(at);
      } else {
        at++;
      }
    }
    return this.fail(length);
  }

  private escapeEnd(at: number, { quote, raw }: Opening): number {
    const { bytes, length } = this;
    const escaped = bytes[at + 1];
    // The backslash does not escape a brace.
    if (escaped === OPEN_BRACE || escaped === CLOSE_BRACE) return at + 1;
    if (raw || escaped !== CAPITAL_N || bytes[at + 2] !== OPEN_BRACE) return at + escapeLength(bytes, at);
    // The braces of `\N{DIGIT ONE}` hold a character's name, not a field.
    let end = at + 3;
    while (end < length && bytes[end] !== CLOSE_BRACE && bytes[end] !== quote && bytes[end] !== LINE_FEED)
      end++;
    return bytes[end] === CLOSE_BRACE ? end + 1 : end;
  }

  /** The place behind the `}` of the field whose code begins at `at`. */
  private field(from: number, opening: Opening): number {
    const { bytes, length } = this;
    if (this.fields === MOST_FIELDS) return this.fail(from);
    this.fields++;
    let depth = 0;
    let at = from;
    while (at < length) {
      const byte = bytes[at] as number;
      switch (classOf[byte] as number) {
        case NAME:
          at = this.word(at);
          if (at === FAILED) return FAILED;
          break;
        case DIGIT:
          at = numberEnd(bytes, at);
          break;
        case QUOTE:
          at = this.string(at);
          break;
        case HASH:
          at = commentEnd(bytes, length, at);
          break;
        case OPENING:
          depth++;
          at++;
          break;
        case CLOSING:
          at++;
          if (depth === 0) {
            this.fields--;
            return byte === CLOSE_BRACE ? at : this.fail(at);
          }
          depth--;
          break;
        case COLON:
          at++;
          if (depth === 0) {
            // Even in `{a:=b}`: outside brackets every colon begins the format spec.
            const end = this.literal(at, opening, true);
            this.fields--;
            return end;
          }
          break;
        case BACKSLASH:
          at = backslashEnd(bytes, at);
          break;
        default:
          at++;
      }
    }
    return this.fail(length);
  }

  private word(start: number): number {
    const { bytes } = this;
    let at = start + 1;
    while (continuesName[bytes[at] as number] === 1) at++;
    const length = at - start;
    if (length <= LONGEST_PREFIX && classOf[bytes[at] as number] === QUOTE) {
      const prefix = prefixOf(bytes, start, at);
      if (prefix >= FORMAT) {
        const opening = this.opening(at, prefix === RAW_FORMAT);
        return this.literal(textStart(at, opening), opening, false);
      }
      if (prefix !== NO_PREFIX) return this.string(at);
    }
    if (length >= 2 && length <= LONGEST_KEYWORD) {
      const kind = keywordKind(bytes, start, at);
      if (kind !== NO_KEYWORD) this.found.add(kind, start);
    }
    return at;
  }

  private string(at: number): number {
    const opening = this.opening(at, false);
    return placeOf(stringEnd(this.bytes, this.length, textStart(at, opening), opening.quote, opening.triple));
  }

  private fail(at: number): number {
    this.failedAt = at;
    return FAILED;
  }
}

/** The place behind the quotes at `at`. */
function textStart(at: number, { triple }: Opening): number {
  return at + (triple ? 3 : 1);
}
