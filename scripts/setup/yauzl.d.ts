/** What is used here of yauzl, which brings no types. */
declare module 'yauzl' {
  interface Entry {
    readonly fileName: string;
    readonly externalFileAttributes: number;
  }
  interface ZipFile {
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<NodeJS.ReadableStream>;
  }
  export function openPromise(path: string, options: { readonly lazyEntries: boolean }): Promise<ZipFile>;
}
