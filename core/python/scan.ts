import { type Landmarks, landmarkTexts } from './landmarks.ts';
import { type SourceBytes, checkSpare } from './source-bytes.ts';
import {
  BACKSLASH,
  CLOSING,
  COLON,
  DIGIT,
  HASH,
  LINE_END,
  NAME,
  OPENING,
  QUOTE,
  SEMICOLON,
  SPACE,
  classOf,
  continuesName,
} from './scanner/byte-class.ts';
import { FStrings } from './scanner/f-string.ts';
import { LONGEST_KEYWORD, NO_KEYWORD, keywordKind } from './scanner/keyword-kind.ts';
import { LandmarkList } from './scanner/landmark-list.ts';
import { backslashEnd, commentEnd, joinsLines } from './scanner/line-end.ts';
import { numberEnd } from './scanner/number-end.ts';
import { isTriple, placeOf, stringEnd } from './scanner/string-end.ts';
import { FORMAT, LONGEST_PREFIX, NO_PREFIX, RAW_FORMAT, TEXT, prefixOf } from './scanner/string-prefix.ts';

/**
 * Finds the keywords and docstring quotes of a source, by the rules of Python 3.12 and later whatever the
 * source's own version (core/python/README.md tells how). Never throws on any source; throws
 * `caller-mistake` where no SPARE zero bytes stand behind it.
 */
export function scan(source: SourceBytes): Landmarks {
  checkSpare(source);
  return new Scanner(source).scan();
}

// Where the scanner is in a logical line. The order matters: from LINE on a token changes the place, from
// SUITE on a string may be a docstring.
/** Inside a statement. */
const STATEMENT = 0;
/** In the header of a def or a class, before its colon. */
const HEADER = 1;
/** Before the first token of a line that is not the first of its module, class or function. */
const LINE = 2;
/** Before the first token of a module, class or function, on a line of its own. */
const SUITE = 3;
/** Behind a header's colon, on the same line. */
const BODY = 4;
/** Behind strings that are a docstring if the statement ends now. */
const STRINGS = 5;

const DEF = landmarkTexts.indexOf('def');
const CLASS = landmarkTexts.indexOf('class');
const ASYNC = landmarkTexts.indexOf('async');
const LAMBDA = landmarkTexts.indexOf('lambda');
const DOUBLE_MARK = landmarkTexts.indexOf('"""');
const SINGLE_MARK = landmarkTexts.indexOf("'''");
const DOUBLE_QUOTE = 0x22;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

class Scanner {
  private readonly bytes: Uint8Array;
  private readonly length: number;
  private readonly found: LandmarkList;
  private readonly fStrings: FStrings;
  private place = SUITE;
  /** How many brackets are open. */
  private depth = 0;
  /** How many lambdas of the header, outside brackets, have their colon still to come. */
  private lambdas = 0;
  /** How many landmarks there were before STRINGS. */
  private before = 0;
  private triple = 0;
  private single = 0;

  constructor({ bytes, length }: SourceBytes) {
    this.bytes = bytes;
    this.length = length;
    this.found = new LandmarkList(length);
    this.fStrings = new FStrings(bytes, length, this.found);
  }

  scan(): Landmarks {
    const { bytes, length } = this;
    let at = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte) ? BYTE_ORDER_MARK.length : 0;
    while (at < length) {
      switch (classOf[bytes[at] as number] as number) {
        case SPACE:
          do at++;
          while (classOf[bytes[at] as number] === SPACE);
          break;
        case NAME:
          at = this.word(at);
          break;
        case DIGIT:
          this.token();
          at = numberEnd(bytes, at);
          break;
        case QUOTE:
          at = this.string(at, TEXT);
          break;
        case HASH:
          at = commentEnd(bytes, length, at);
          break;
        case LINE_END:
          this.lineEnd();
          at++;
          break;
        case OPENING:
          this.token();
          this.depth++;
          at++;
          break;
        case CLOSING:
          this.token();
          if (this.depth > 0) this.depth--;
          at++;
          break;
        case BACKSLASH:
          if (!joinsLines(bytes, at)) this.token();
          at = backslashEnd(bytes, at);
          break;
        case COLON:
          this.colon();
          at++;
          break;
        case SEMICOLON:
          if (this.place === STRINGS) this.docstring();
          else this.token();
          at++;
          break;
        default:
          this.token();
          at++;
      }
    }
    if (this.place === STRINGS) this.docstring();
    return this.found.toLandmarks({ triple: this.triple, single: this.single });
  }

  /** A name, a keyword or a prefixed string. */
  private word(start: number): number {
    const { bytes } = this;
    let at = start + 1;
    while (continuesName[bytes[at] as number] === 1) at++;
    const length = at - start;
    if (length <= LONGEST_PREFIX && classOf[bytes[at] as number] === QUOTE) {
      const prefix = prefixOf(bytes, start, at);
      if (prefix !== NO_PREFIX) return this.string(at, prefix);
    }
    const kind = length >= 2 && length <= LONGEST_KEYWORD ? keywordKind(bytes, start, at) : NO_KEYWORD;
    if (kind === NO_KEYWORD) this.token();
    else this.keyword(kind, start);
    return at;
  }

  private keyword(kind: number, start: number): void {
    if (this.place === LINE || this.place === SUITE) {
      if (kind === DEF || kind === CLASS) {
        this.place = HEADER;
        this.lambdas = 0;
      } else {
        // `async` is followed by the `def` that opens a header, or by a `for` or `with` that does not.
        this.place = kind === ASYNC ? LINE : STATEMENT;
      }
    } else {
      this.token();
      if (kind === LAMBDA && this.place === HEADER && this.depth === 0) this.lambdas++;
    }
    this.found.add(kind, start);
  }

  /** A string whose first quote is at `at`. */
  private string(at: number, prefix: number): number {
    const { bytes, length } = this;
    if (prefix >= FORMAT) {
      this.token();
      return this.fStrings.end(at, prefix === RAW_FORMAT);
    }
    const quote = bytes[at] as number;
    const triple = isTriple(bytes, at);
    const end = stringEnd(bytes, length, at + (triple ? 3 : 1), quote, triple);
    // A string without its closing quote is no docstring: there would be one mark and not two.
    if (this.place >= SUITE && prefix === TEXT && end >= 0) {
      if (this.place !== STRINGS) {
        this.place = STRINGS;
        this.before = this.found.count;
      }
      if (triple) {
        const mark = quote === DOUBLE_QUOTE ? DOUBLE_MARK : SINGLE_MARK;
        this.found.add(mark, at);
        this.found.add(mark, end - 3);
      }
    } else {
      this.token();
    }
    return placeOf(end);
  }

  /** Any token but those with a rule of their own: strings that go on in an expression are no docstring. */
  private token(): void {
    if (this.place < LINE) return;
    if (this.place === STRINGS) this.found.keep(this.before);
    this.place = STATEMENT;
  }

  private colon(): void {
    if (this.place !== HEADER) this.token();
    else if (this.depth === 0) {
      if (this.lambdas > 0) this.lambdas--;
      else this.place = BODY;
    }
  }

  /** Inside brackets, and on a line with nothing but a comment, a line end ends nothing. */
  private lineEnd(): void {
    if (this.depth > 0 || this.place === LINE || this.place === SUITE) return;
    if (this.place === STRINGS) this.docstring();
    this.place = this.place === BODY ? SUITE : LINE;
  }

  private docstring(): void {
    if (this.found.count > this.before) this.triple++;
    else this.single++;
    this.place = STATEMENT;
  }
}
