/** The scheme under which the window gets its files; `file://` pages would share one origin with all files. */
export const APP_SCHEME = 'app';

/** The page that the window shows. */
export const START_PAGE = 'app://sounder/index.html';

const HOST = 'sounder';

/** Whether `address` lies on Sounder's own origin, `app://sounder`. */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false;
  // Node gives the origin of a scheme it does not know as "null", so scheme and host are compared.
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${APP_SCHEME}:` && host === HOST && username === '' && password === '';
}

/** Whether `address` is the page that the window shows, whatever follows `?` or `#`. */
export function isStartPage(address: string): boolean {
  return isOurs(address) && new URL(address).pathname === new URL(START_PAGE).pathname;
}
