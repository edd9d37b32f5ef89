import { pictureOf } from '../words/symbol.ts';
import { sprocketHoles, type TapeSignal, type TapeView } from './tape.ts';

/** The colours of a painted tape, as the theme has them. */
export interface TapeInks {
  readonly paper: string;
  readonly edge: string;
  readonly ink: string;
  readonly mono: string;
}

/** Pixels of the whole picture. */
export const TAPE_HEIGHT = 78;
/** Pixels from the top of the picture: there is air around the paper. */
const PAPER = { top: 6, height: 66 } as const;
const HOLES_AT = 12;
const HOLE = 1.6; // its radius
const MARKS_AT = 30;
const NAMES_AT = 56;
const MARK_HEIGHT = 9;
/** Where marks lie, in pixels from the top. */
export const MARKS = { top: MARKS_AT - 5, height: 10 } as const;

/** Paints the tape: paper with its sprocket holes, and marks with their names beneath. */
export function paintTape(
  context: CanvasRenderingContext2D,
  signals: readonly TapeSignal[],
  view: TapeView,
  inks: TapeInks,
): void {
  const { top, height } = PAPER;
  const { width } = view;
  context.clearRect(0, 0, width, TAPE_HEIGHT);
  context.fillStyle = inks.paper;
  context.fillRect(0, top, width, height);
  context.fillStyle = inks.edge;
  context.fillRect(0, top, width, 1);
  context.fillRect(0, top + height - 1, width, 1);
  paintHoles(context, sprocketHoles(view));
  context.fillStyle = inks.ink;
  paintMarks(context, signals);
  paintNames(context, signals, inks);
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
