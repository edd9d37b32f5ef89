import { crc32, deflateRawSync } from 'node:zlib';

/** A member of a zip that a test makes; what is not said is as it should be. */
export interface ZipMember {
  readonly name: string | Uint8Array;
  readonly content: string | Uint8Array;
  /** 0 is stored, 8 deflated. */
  readonly method?: number;
  /** What is said of it, where that is not the truth. */
  readonly size?: number;
  readonly checksum?: number;
  readonly flags?: number;
  /** Unix' mode of the file. */
  readonly mode?: number;
}

/** The bytes of a zip with these members, in this order (APPNOTE 4.3); one of a name may come twice. */
export function zipOf(members: readonly ZipMember[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const member of members) {
    const { local, central } = written(member, at);
    locals.push(local);
    directory.push(central);
    at += local.length;
  }
  const end = Buffer.alloc(22);
  const length = directory.reduce((sum, entry) => sum + entry.length, 0);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

/** The same of a tree of files, as `writeTree` takes it. */
export function zipOfTree(files: Readonly<Record<string, string | Uint8Array>>, root = ''): Uint8Array {
  return zipOf(Object.entries(files).map(([path, content]) => ({ name: root + path, content })));
}

function written(member: ZipMember, at: number): { readonly local: Buffer; readonly central: Buffer } {
  const { method = 8, flags = 0, mode = 0o100644 } = member;
  const name = Buffer.from(member.name);
  const content = Buffer.from(member.content);
  const packed = method === 8 ? deflateRawSync(content) : content;
  const about = Buffer.alloc(26); // what both headers say of it
  about.writeUInt16LE(20, 0);
  about.writeUInt16LE(flags, 2);
  about.writeUInt16LE(method, 4);
  about.writeUInt32LE(member.checksum ?? crc32(content), 10);
  about.writeUInt32LE(packed.length, 14);
  about.writeUInt32LE(member.size ?? content.length, 18);
  about.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, name, packed]);
  const rest = Buffer.alloc(14); // comment, disk, attributes, place
  rest.writeUInt32LE((mode << 16) >>> 0, 6);
  rest.writeUInt32LE(at, 10);
  const madeBy = Buffer.from([20, 3]); // by Unix
  const central = Buffer.concat([Buffer.from('PK\x01\x02'), madeBy, about, rest, name]);
  return { local, central };
}
