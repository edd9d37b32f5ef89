/**
 * Puts a text on the clipboard, on a click or a key. The page asks for no permission, and gets none: so it is
 * copied as a person would copy it, by an event of the page.
 */
export function copyText(text: string): void {
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', onCopy, { capture: true, once: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor wants a permission
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
}
