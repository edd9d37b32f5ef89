/**
 * The one catalogue of what can go wrong. Each message says what happened, what was kept and what to do,
 * because it is shown to people as it stands.
 */
const catalogue = {
  'bad-input': (complaint: string) =>
    `Sounder was asked something it cannot do: ${complaint}. Nothing was changed.`,
  'bad-usage': (complaint: string) => `${complaint}. Nothing was done. --help lists what can be asked.`,
  'audio-too-long': (
    rate: number,
    parts: number,
    fitting: readonly number[],
    options = { parts: '', rate: '' },
  ) =>
    `This takes more than the 4 GiB that a WAV can hold at ${rate} samples a second. Nothing was written. Have it in ${parts} parts${options.parts}, ${
      fitting.length > 0 ? `at ${fitting.join(', ')} samples a second${options.rate}, ` : ''
    }or send less of it.`,
  'bad-sender': () =>
    'A page that is not Sounder’s own asked for something. It was refused; nothing was changed.',
  'codebook-unknown': () => 'That codebook is no longer kept. Nothing was changed. Choose another one.',
  'codebook-unusable': (complaint: string) =>
    `This is no codebook that Sounder can use: ${complaint}. Nothing was stored. Choose another file, or export the codebook anew.`,
  busy: (work: string) => `${work} is under way already. It goes on. Wait for its end, or cancel it.`,
  'caller-mistake': (complaint: string) => `A part of Sounder was used wrongly: ${complaint}.`,
  cancelled: (kept = 'What was done until then is kept.') => `Cancelled. ${kept}`,
  'data-not-deleted': (reason: string) =>
    `Not all of your data could be deleted (${reason}). What is left lies in the data folder. Close what has it open, or allow writing there, and delete again.`,
  'database-failed': (reason: string) =>
    `The database could not be read or written (${reason}). What was stored before is kept. Make room or allow writing to the data folder, then try again.`,
  'database-newer': (found: number, known: number) =>
    `The database was made by a newer Sounder (its schema is ${found}, this one knows ${known}). It was not touched. Update Sounder, or choose another data folder; until then only the samples can be used.`,
  'data-folder-failed': (folder: string, reason: string) =>
    `Sounder cannot keep its data in ${folder} (${reason}). Nothing was changed. Allow writing there, or name another folder in the variable SOUNDER_DATA, then start Sounder again.`,
  'engine-stopped': () =>
    'The part of Sounder that reads and stores stopped unexpectedly and was started again. All that was stored is kept. Try once more.',
  'file-unreadable': (file: string, reason: string) =>
    `${file} cannot be read (${reason}). Nothing was changed. Choose another file, or allow reading it.`,
  'file-not-written': (file: string, reason: string) =>
    `${file} cannot be written (${reason}). Nothing was left there. Name another place, or allow writing to it.`,
  'folder-not-opened': (folder: string, reason: string) =>
    `The computer’s file manager did not open ${folder} (${reason}). Nothing was changed. Open that folder yourself.`,
  'installation-unknown': () =>
    'That Python is no longer in the list. Nothing was changed. Look for Pythons again in the Library.',
  'library-damaged': (zip: string, reason: string) =>
    /\.zip$/i.test(zip)
      ? `${zip} is no zip that Sounder can read (${reason}). What was indexed before is kept. Choose a whole zip, or a folder.`
      : `${zip} is a file, and no zip that Sounder can read (${reason}). What was indexed before is kept. Choose the folder it lies in, or a whole zip.`,
  'library-missing': (library: string) =>
    `There is nothing at ${library}. What was indexed before is kept. Look for Pythons again, or choose another folder or zip.`,
  'library-too-wide': (folder: string, looked: number) =>
    `Sounder looked into ${looked} folders below ${folder} and found no Python source in them. There are more, but nothing was added. Choose a folder nearer to the source.`,
  'library-unnamed': (path: string) =>
    `${path} leads to a name that is not valid UTF-8, under which Sounder can store nothing. Nothing was added. Rename what lies there, or choose another folder or zip.`,
  'library-unreadable': (folder: string, reason: string) =>
    `Sounder may not read ${folder} (${reason}). What was indexed before is kept. Allow reading that folder and try again.`,
  'library-empty': (library: string, what: 'folder' | 'zip' | 'compiled zip' = 'folder') =>
    what === 'compiled zip'
      ? `${library} holds Python’s modules only as it compiled them (.pyc), and no source. What was indexed before is kept. Choose a zip or a folder with .py files, such as the Lib folder of the same Python’s source.`
      : what === 'zip'
        ? `${library} is a zip, and it holds no Python source. What was indexed before is kept. Choose another file, or a folder.`
        : `There is no Python source below ${library}. What was indexed before is kept. Choose another folder.`,
  'limit-unusable': (limit: number, symbols: number, least: number) =>
    `Codewords of at most ${limit} ${limit === 1 ? 'element' : 'elements'} cannot be made for ${symbols} ${symbols === 1 ? 'symbol' : 'symbols'}. Nothing was changed. Allow ${least} or more, as a whole number.`,
  'module-unknown': () =>
    'That module is no longer in the index. Nothing was changed. Index its Python again and choose it anew.',
  'module-changing': (path: string) =>
    `${path} could not be read: it changes all the time. Its counts are kept. Choose it again when nothing writes to it any more.`,
  'module-too-large': (path: string, megabytes: number) =>
    `${path} is too large to be sent: Sounder sends modules of up to ${megabytes} MB, which already take days. Its counts are kept. Choose another module.`,
  'module-vanished': (path: string) =>
    `${path} could not be read: it is gone or was made unreadable since it was indexed. Its counts are kept. Index its Python again.`,
  'name-taken': (name: string) =>
    `There is a codebook called ${name} already. Nothing was changed. Choose another name.`,
  'no-python': () =>
    'No Python was found on this computer. Nothing was counted. Name a folder of source with --path.',
  'nothing-to-send': (reason = 'no symbol of it has a signal') =>
    `There is nothing to be heard: ${reason}. Nothing was written. Choose something else, or another codebook.`,
  'not-comparable': (complaint: string) =>
    `These cannot be compared: ${complaint}. Nothing was changed. Choose two to twelve Pythons that differ, and areas that all of them have.`,
  'no-signal': (characters: string) =>
    `Not all of it can be sent: there is no signal for ${characters}. Nothing was written. Leave that out, or choose another codebook.`,
  'not-indexed': () =>
    'That Python is not indexed yet, so there is nothing to count. Index it in the Library.',
  'question-open': () =>
    'Sounder is still asking for a file, or is busy with the one you chose. Nothing else was begun. Answer, or wait until it is done, then ask again.',
  'recording-other-codebook': (complaint: string) =>
    `This recording was not sent by this codebook: ${complaint}. Nothing was changed. Choose the codebook that it was sent by.`,
  'recording-refused': (complaint: string) =>
    `This recording cannot be read: ${complaint}. Nothing was changed. Choose a WAV of whole numbers or floats.`,
  'recording-without-morse': (complaint: string) =>
    `No Morse was heard in this recording: ${complaint}. Nothing was changed. Choose a recording of one Morse tone at 5 to 60 words per minute.`,
  'session-unknown': () =>
    'That practice is not on record: your data was deleted since it began. Nothing was stored. Begin another one.',
  'settings-refused': (file: string, reason: string) =>
    `The settings in ${file} cannot be read (${reason}). They were not touched. Allow reading that file, or move it away, and start Sounder again.`,
  'sound-lost': () =>
    'The computer took the sound away, and Sounder could not get it back. The transmission stands where it was. Connect or choose a sound device, then press Play.',
  'table-unusable': (complaint: string) =>
    `No codebook can be made from this table: ${complaint}. Nothing was changed. Choose another table, or index a Python and take its counts.`,
  'table-refused': (file: string, complaint: string) =>
    `${file} is no table of counts that Sounder can compare: ${complaint}. Nothing was changed. Choose a file as sounder scan --table writes it.`,
  'table-not-kept': (file: string, reason: string) =>
    `${file} was read, but could not be kept in the data folder (${reason}). Nothing was changed. Make room or allow writing there, then open it again.`,
  'table-unknown': (name: string) =>
    `The table ${name} is no longer open. Nothing else was changed. Open it again, or take it out of what is compared.`,
  'table-without-modules': (title: string) =>
    `${title} was left out: beside a trimmed library only the modules count that all have, and a saved table does not tell which it has. Compare it without the trimmed one.`,
  'table-damaged': (file: string, complaint?: string) =>
    `The reference table ${file} that came with Sounder cannot be read${complaint === undefined ? '' : ` (${complaint})`}. Your own data is kept. Install Sounder again.`,
  'text-unusable': (name: string, complaint: string) =>
    `${name} cannot be sent: ${complaint}. Nothing was stored. Choose a text of up to 4 MB.`,
  'version-unknown': (version: string, references: readonly string[]) =>
    `No Python ${version} was found on this computer, and Sounder has no reference table of it. Nothing was done. Choose another version, a folder or a zip; there are tables of ${references.join(', ')}.`,
  unexpected: (reason: string) =>
    `Something Sounder did not foresee happened: ${reason}. What was stored is kept. Try once more; if it happens again, please report it.`,
} as const;

type Catalogue = typeof catalogue;

/** Every way in which Sounder can fail on purpose. */
export type ErrorCode = keyof Catalogue;

/** Whether `code` is one of the catalogue's: it may come from another process, so it is checked. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(catalogue, code);
}

/** Whatever Sounder throws on purpose: a code for programs, a message for people. */
export class SounderError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SounderError';
    this.code = code;
  }
}

/** The error for `code`, worded by the catalogue: `sounderError('library-missing', '/usr/lib/python3')`. */
export function sounderError<Code extends ErrorCode>(
  code: Code,
  ...details: Parameters<Catalogue[Code]>
): SounderError {
  const word = catalogue[code] as (...details: Parameters<Catalogue[Code]>) => string;
  return new SounderError(code, word(...details));
}

/** Any thrown value as a SounderError: its own if it is one, `unexpected` with its message if not. */
export function toSounderError(thrown: unknown): SounderError {
  if (thrown instanceof SounderError) return thrown;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new SounderError('unexpected', catalogue.unexpected(reason), { cause: thrown });
}
