import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import { fileTypeFromBuffer } from "file-type";
import { WorkbookError } from "./workbook-error";

/** Largest file that is taken: a roster of 24,000 people has about 5 MB. */
export const MAX_WORKBOOK_BYTES = 20 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;
const MAX_ENTRIES = 1000;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Rows and columns that are taken: the reader allocates the whole rectangle before the farthest cell. */
const MAX_ROWS = 99_999;
/** 1–99999, as a row's own number. */
const NEAR_ROW = /^[1-9]\d{0,4}$/;
/** A1–CZ99999, as a cell's. */
const NEAR_CELL = /^(?:[A-Z]|[A-C][A-Z])[1-9]\d{0,4}$/;
/** A number of any length that is still one. */
const ROW = /^[1-9]\d*$/;
const CELL = /^[A-Z]+[1-9]\d*$/;
/** Where a row or a cell begins, whatever prefix its namespace has. */
const OPENING = /<(?:[^\s<>/"'=]*:)?(row|c)(?=[\s/>])/g;
/** One attribute after the other, from where the last one ended: looked for anywhere, a long name would take hours. */
const ATTRIBUTE = /[\s/]*([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const END_OF_TAG = /[\s/]*>/y;

const ZIP_MARK = 0x4b50;
const SHORTEST_ZIP = 22;
const EMPTY_PACKED = 16;
const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const inflate = promisify(inflateRaw);

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/**
 * Refuses what is no workbook, too large, or a zip bomb, before a reader unpacks it. The directory of the archive says how
 * large each part becomes; each part is then unpacked up to that size and no further, so that a false size is seen too.
 */
export async function guardWorkbook(bytes: Buffer): Promise<void> {
  if (bytes.length === 0) throw new WorkbookError("FILE_MISSING");
  if (bytes.length > MAX_WORKBOOK_BYTES) throw new WorkbookError("FILE_TOO_LARGE");
  if (bytes.length < SHORTEST_ZIP || bytes.readUInt16LE(0) !== ZIP_MARK)
    throw new WorkbookError("FILE_NOT_XLSX");
  const entries = directoryOf(bytes);
  const total = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (total > MAX_UNPACKED_BYTES) throw new WorkbookError("FILE_BLOATED");
  const type = await fileTypeFromBuffer(bytes);
  if (type?.mime !== XLSX) throw new WorkbookError("FILE_NOT_XLSX");
  for (const entry of entries) await guardEntry(bytes, entry);
}

function directoryOf(bytes: Buffer): readonly ZipEntry[] {
  const last = Math.max(0, bytes.length - SHORTEST_ZIP - 0xffff);
  let end = bytes.length - SHORTEST_ZIP;
  while (end >= last && bytes.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < last || end < 0) throw new WorkbookError("FILE_DAMAGED");
  const count = bytes.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) throw new WorkbookError("FILE_BLOATED");

  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw new WorkbookError("FILE_DAMAGED");
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString("utf8", at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

async function guardEntry(bytes: Buffer, entry: ZipEntry): Promise<void> {
  if (entry.unpacked === 0) {
    // Nothing packs into a few bytes; more than that is content that the directory denies.
    if (entry.packed > EMPTY_PACKED) throw new WorkbookError("FILE_BLOATED");
    return;
  }
  if (entry.offset + 30 > bytes.length) throw new WorkbookError("FILE_DAMAGED");
  const start =
    entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
  const packed = bytes.subarray(start, start + entry.packed);
  const content = entry.method === 0 ? packed : await unpack(packed, entry);
  // A relationship may call any part a sheet, so every part that the reader opens is looked at.
  if (/\.xml$/i.test(entry.name)) guardSheet(content.toString("latin1"));
}

/**
 * Lets only references through that are written as a spreadsheet writes them, in either kind of quotes: a reader that is
 * told of row 1E9, of `&#88;FD1` or of a cell XFD1048576 would fill the memory before anybody sees a row. What cannot be
 * read for certain is no workbook.
 */
function guardSheet(text: string): void {
  let rows = 0;
  for (const { index, 0: opening, 1: kind } of text.matchAll(OPENING)) {
    if (kind === "row") rows += 1;
    if (rows > MAX_ROWS) throw new WorkbookError("FILE_TOO_MANY_ROWS");
    guardTag(text, index + opening.length, kind === "row");
  }
}

/** The attributes of a row or a cell, from behind its name to its end. */
function guardTag(text: string, from: number, isRow: boolean): void {
  let at = from;
  ATTRIBUTE.lastIndex = at;
  for (let found = ATTRIBUTE.exec(text); found; found = ATTRIBUTE.exec(text)) {
    at = ATTRIBUTE.lastIndex;
    const [, name = "", inDouble, inSingle] = found;
    if (name.split(":").at(-1) === "r") guardReference(isRow, inDouble ?? inSingle ?? "");
  }
  // A tag without end, an attribute without quotes, or what else a lenient parser may make something of.
  END_OF_TAG.lastIndex = at;
  if (!END_OF_TAG.test(text)) throw new WorkbookError("FILE_DAMAGED");
}

function guardReference(isRow: boolean, reference: string): void {
  if ((isRow ? NEAR_ROW : NEAR_CELL).test(reference)) return;
  const isFar = (isRow ? ROW : CELL).test(reference);
  throw new WorkbookError(isFar ? "FILE_TOO_MANY_ROWS" : "FILE_DAMAGED");
}

async function unpack(packed: Buffer, entry: ZipEntry): Promise<Buffer> {
  if (entry.method !== 8) throw new WorkbookError("FILE_DAMAGED");
  try {
    return await inflate(packed, { maxOutputLength: entry.unpacked });
  } catch (error) {
    const isLonger = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw new WorkbookError(isLonger ? "FILE_BLOATED" : "FILE_DAMAGED");
  }
}
