import type { Focus } from '../../components/focus-of.ts';

/** What a drop brings to be heard. */
export type Brought =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'text'; readonly text: string };

/** Where a drop falls. */
export interface Fall {
  readonly on: Focus;
  /** Whether it began in the window itself: source that is dragged is source already. */
  readonly isOwn: boolean;
  /** Whether something lies over the window. */
  readonly isCovered: boolean;
}

/** Whether a drop is left to what it falls on: letters for a field. A file would take the place of the window. */
export function isFields({ on }: Pick<Fall, 'on'>, types: readonly string[]): boolean {
  return on === 'field' && !types.includes('Files');
}

/** What is taken of a drop; null for nothing. */
export function broughtBy(
  data: { readonly files: Iterable<File>; getData(format: 'text/plain'): string },
  { on, isOwn, isCovered }: Fall,
): Brought | null {
  if (isOwn || isCovered || on === 'field' || on === 'sheet') return null;
  const files = [...data.files];
  if (files.length > 0) return { kind: 'files', files };
  const text = data.getData('text/plain');
  return text === '' ? null : { kind: 'text', text };
}
