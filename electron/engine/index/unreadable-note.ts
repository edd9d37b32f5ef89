/** What is noted of a file or folder that the file system refused, for people. */
export function unreadableNote(reason: string): string {
  return `It could not be read (${reason}).`;
}
