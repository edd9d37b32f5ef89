/** What is used of yauzl, here and in scripts/: it brings no types. */
declare module 'yauzl' {
  /** A member as the zip's directory has it; its name is bytes where it was not to be decoded. */
  interface Entry<Name = Buffer> {
    readonly fileName: Name;
    readonly uncompressedSize: number;
    readonly compressedSize: number;
    readonly compressionMethod: number;
    readonly crc32: number;
    readonly externalFileAttributes: number;
    readonly relativeOffsetOfLocalHeader: number;
    readonly versionMadeBy: number;
    isEncrypted(): boolean;
  }

  interface ZipFile<Name> {
    eachEntry(): AsyncIterable<Entry<Name>>;
    openReadStreamPromise(entry: Entry<Name>): Promise<NodeJS.ReadableStream>;
  }

  /** Opens a zip by its path; names are text. */
  export function openPromise(
    path: string,
    options: { readonly lazyEntries: boolean },
  ): Promise<ZipFile<string>>;

  /** From what a zip is read: `read` fills `length` bytes of `buffer`, or tells how many there are. */
  export class RandomAccessReader {
    read(
      buffer: Buffer,
      offset: number,
      length: number,
      position: number,
      callback: (error: Error | null, got?: number) => void,
    ): void;
  }

  export function fromRandomAccessReaderPromise(
    reader: RandomAccessReader,
    size: number,
    options: {
      readonly decodeStrings: false;
      readonly validateEntrySizes: boolean;
      readonly autoClose: boolean;
    },
  ): Promise<ZipFile<Buffer>>;
}
