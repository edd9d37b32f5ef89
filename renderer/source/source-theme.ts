import { EditorView } from '@codemirror/view';

/** The look of the source. The editor lives in a shadow root, so the tokens reach it and our styles do not. */
export const sourceTheme = EditorView.theme({
  '&': { height: '100%', color: 'var(--text)', backgroundColor: 'transparent', fontSize: '14px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '24px', overflow: 'auto' },
  '.cm-content': { padding: '12px 0 40vh', caretColor: 'var(--brass)' },
  '.cm-line': { padding: '0 24px 0 0' },
  '.cm-gutters': {
    backgroundColor: 'transparent',
    border: 'none',
    color: 'var(--faint)',
    fontSize: '12px',
    minWidth: '74px',
  },
  '.cm-lineNumbers': { flex: '1' },
  '.cm-lineNumbers .cm-gutterElement': {
    position: 'relative',
    padding: '0 22px 0 30px',
    textAlign: 'right',
    cursor: 'default',
  },
  '.cm-lineNumbers .cm-gutterElement::before': {
    content: '""',
    position: 'absolute',
    left: '18px',
    top: '8px',
    width: '9px',
    height: '9px',
    borderRadius: '50%',
  },
  '.cm-lineNumbers .cm-gutterElement:hover::before': {
    backgroundColor: 'color-mix(in srgb, var(--vermilion) 35%, transparent)',
  },
  '.cm-lineNumbers .cm-gutterElement.breakpoint::before': { backgroundColor: 'var(--vermilion)' },
  '.looped': {
    textDecoration: 'underline 2px color-mix(in srgb, var(--patina) 80%, transparent)',
    textUnderlineOffset: '5px',
  },
  '.cm-line ::selection, .cm-line::selection': {
    backgroundColor: 'color-mix(in srgb, var(--brass) 28%, transparent)',
  },
  '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': {
    background: 'color-mix(in srgb, var(--brass) 28%, transparent)',
  },
  '.cm-scroller::-webkit-scrollbar-corner': { backgroundColor: 'transparent' },
  '.cm-scroller::-webkit-scrollbar': { width: '12px', height: '12px' },
  '.cm-scroller::-webkit-scrollbar-thumb': {
    backgroundColor: 'var(--line)',
    border: '3px solid transparent',
    borderRadius: '6px',
    backgroundClip: 'content-box',
  },
  '.cm-scroller::-webkit-scrollbar-thumb:hover': { backgroundColor: 'var(--faint)' },
  '.cm-specialChar': { color: 'var(--quiet)' },
  '.keyword': { color: 'var(--brass)' },
  '.docstring, .docstring .keyword': { color: 'color-mix(in srgb, var(--patina) 85%, var(--text))' },
  '.ahead': { color: 'var(--faint)' },
  '.ahead .keyword, .keyword .ahead': {
    color: 'color-mix(in srgb, var(--brass) var(--ahead), var(--faint))',
  },
  '.ahead .docstring, .docstring .ahead': {
    color: 'color-mix(in srgb, var(--patina) var(--ahead), var(--faint))',
  },
  '.sounding, .sounding .keyword, .sounding .docstring, .keyword .sounding, .docstring .sounding': {
    color: 'var(--brass-ink)',
  },
  '.sounding': {
    backgroundColor: 'var(--signal)',
    borderRadius: '3px',
    boxShadow: 'var(--glow)',
    padding: '1px 0',
  },
  '&.unheard-hidden .cm-content': { visibility: 'hidden' },
  '&.unheard-hidden .heard': { visibility: 'visible' },
  // What sounds is for the ear alone: its place is lit, its letter is not shown.
  '&.unheard-hidden .sounding, &.unheard-hidden .sounding-end::after': { visibility: 'visible' },
  '&.unheard-hidden .sounding, &.unheard-hidden .sounding *, &.unheard-hidden * .sounding': {
    color: 'transparent',
  },
  '.cm-gutterElement.sounding-number': { color: 'var(--brass)' },
  '.sounding-line, .cm-gutterElement.sounding-number': {
    backgroundColor: 'color-mix(in srgb, var(--brass) 7%, transparent)',
  },
  '.sounding-end::after': {
    content: '"↵"',
    color: 'var(--brass-ink)',
    backgroundColor: 'var(--signal)',
    borderRadius: '3px',
    boxShadow: 'var(--glow)',
    padding: '1px 2px',
  },
});
