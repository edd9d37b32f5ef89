import { pictureOf } from '../words/symbol.ts';
import { sprocketHoles, type TapeSignal, type TapeView } from './tape.ts';

/** The colours of a painted tape, as the theme has them. */
export interface TapeInks {
  readonly paper: string;
  readonly edge: string;
  readonly ink: string;
  readonly head: string;
  readonly mono: string;
}

/** Pixels from the top of the picture: there is air around the paper. */
const PAPER = { top: 6, height: 66 } as const;
const HOLES_AT = 12;
const HOLE = 1.6; // its radius
const MARKS_AT = 30;
const NAMES_AT = 56;
const MARK_HEIGHT = 9;
/** How much of the ink shows in what has not sounded yet. */
const AHEAD = 0.32;

/** Paints the tape: paper with its sprocket holes, marks with their names beneath, darker up to the head. */
export function paintTape(
  context: CanvasRenderingContext2D,
  signals: readonly TapeSignal[],
  view: TapeView,
  inks: TapeInks,
): void {
  const { top, height } = PAPER;
  const { width, head } = view;
  context.clearRect(0, 0, width, top + height + top);
  context.fillStyle = inks.paper;
  context.fillRect(0, top, width, height);
  context.fillStyle = inks.edge;
  context.fillRect(0, top, width, 1);
  context.fillRect(0, top + height - 1, width, 1);
  paintHoles(context, sprocketHoles(view));
  context.fillStyle = inks.ink;
  context.globalAlpha = AHEAD;
  paintMarks(context, signals);
  context.globalAlpha = 1;
  context.save();
  context.beginPath();
  context.rect(0, 0, head, top + height);
  context.clip();
  paintMarks(context, signals);
  context.restore();
  paintNames(context, signals, inks);
  paintHead(context, head, inks.head);
}

function paintHoles(context: CanvasRenderingContext2D, holes: readonly number[]): void {
  context.beginPath();
  for (const x of holes) {
    context.moveTo(x + HOLE, HOLES_AT);
    context.arc(x, HOLES_AT, HOLE, 0, 2 * Math.PI);
  }
  context.fill();
}

function paintMarks(context: CanvasRenderingContext2D, signals: readonly TapeSignal[]): void {
  context.beginPath();
  for (const { marks } of signals)
    for (const { x, width } of marks)
      context.roundRect(x, MARKS_AT - MARK_HEIGHT / 2, width, MARK_HEIGHT, MARK_HEIGHT / 2);
  context.fill();
}

/** Beneath the middle of its marks; a name longer than its signal is drawn narrower, and never over the next. */
function paintNames(context: CanvasRenderingContext2D, signals: readonly TapeSignal[], inks: TapeInks): void {
  context.font = `14px ${inks.mono}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const { name, x, width, marks } of signals) {
    if (name === null) continue;
    const last = marks.at(-1);
    const end = last === undefined ? x + width : last.x + last.width;
    context.fillText(pictureOf(name), (x + end) / 2, NAMES_AT, width);
  }
}

function paintHead(context: CanvasRenderingContext2D, x: number, ink: string): void {
  const { top, height } = PAPER;
  context.fillStyle = ink;
  context.fillRect(x - 1, 0, 2, top + height + top);
  context.beginPath();
  context.moveTo(x - 7, 0);
  context.lineTo(x + 7, 0);
  context.lineTo(x, 7);
  context.fill();
}
