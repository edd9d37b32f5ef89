/** Keys and what is below them, by their whole path; values by name, '' for a key's own. All names in lower case. */
export type RegistryKeys = ReadonlyMap<string, ReadonlyMap<string, string>>;

const quoted = String.raw`"((?:[^"\\]|\\.)*)"`;
const value = new RegExp(`^(?:@|${quoted})=(.*)$`);
const text = new RegExp(`^${quoted}$`);
/** Text with variables in it (REG_EXPAND_SZ) is written as bytes of UTF-16. */
const expandable = /^hex\(2\):([\da-f,]*)$/i;

/**
 * Reads what Windows' registry editor writes ("Windows Registry Editor Version 5.00"): the values that are
 * text. Case does not matter in the registry, so that names are made lower.
 */
export function readRegistryExport(exported: string): RegistryKeys {
  const keys = new Map<string, Map<string, string>>();
  let values = new Map<string, string>();
  // A line that ends with a backslash goes on in the next.
  for (const line of exported.replace(/\\\r?\n[ \t]*/g, '').split(/\r?\n/)) {
    const key = /^\[(.+)\]$/.exec(line)?.[1];
    if (key !== undefined) {
      values = new Map();
      keys.set(key.toLowerCase(), values);
      continue;
    }
    const [, name = '', data = ''] = value.exec(line) ?? [];
    const read = textOf(data);
    if (read !== null) values.set(unescaped(name).toLowerCase(), read);
  }
  return keys;
}

/** A value by its key's and its own name, or null where it is not there or is no text. */
export function valueIn(keys: RegistryKeys, key: string, name: string): string | null {
  return keys.get(key.toLowerCase())?.get(name.toLowerCase()) ?? null;
}

function textOf(data: string): string | null {
  const plain = text.exec(data)?.[1];
  if (plain !== undefined) return unescaped(plain);
  const bytes = expandable.exec(data)?.[1];
  if (bytes === undefined) return null;
  return Buffer.from(bytes.replaceAll(',', ''), 'hex').toString('utf16le').replace(/\0+$/, '');
}

function unescaped(written: string): string {
  return written.replace(/\\(.)/g, '$1');
}
