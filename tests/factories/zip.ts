import { crc32, deflateRawSync } from "node:zlib";

interface ZipPart {
  readonly name: string;
  readonly content: string;
  /** What the directory says of the unpacked size; the truth where it is left out. */
  readonly claimedSize?: number;
}

/** A zip archive by hand, so that it can lie. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimedSize } of parts) {
    const plain = Buffer.from(content, "utf8");
    const packed = deflateRawSync(plain);
    const title = Buffer.from(name);
    const sizes = [crc32(plain), packed.length, claimedSize ?? plain.length];
    const local = Buffer.concat([
      words("504b0304140000000800"),
      Buffer.alloc(4),
      longs(sizes),
      shorts([title.length, 0]),
    ]);
    const central = Buffer.concat([
      words("504b01021400140000000800"),
      Buffer.alloc(4),
      longs(sizes),
      shorts([title.length, 0, 0, 0, 0]),
      longs([0, offset]),
    ]);
    bodies.push(local, title, packed);
    entries.push(central, title);
    offset += local.length + title.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const count = parts.length;
  const end = [
    words("504b050600000000"),
    shorts([count, count]),
    longs([directory.length, offset]),
    shorts([0]),
  ];
  return Buffer.concat([...bodies, directory, ...end]);
}

const words = (hex: string) => Buffer.from(hex, "hex");
const shorts = (values: readonly number[]) => {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, index * 2);
  return bytes;
};
const longs = (values: readonly number[]) => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4);
  return bytes;
};
