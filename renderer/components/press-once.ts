/** For a button that becomes another when it is pressed: Enter, held down, does not press that one too. */
export function pressOnce(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter') event.preventDefault();
}
