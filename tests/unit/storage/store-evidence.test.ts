import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EVIDENCE_MAX_BYTES } from "@/lib/domain/progress/evidence";
import { diskStorage } from "@/lib/storage/disk-storage";
import { storeEvidence } from "@/lib/storage/store-evidence";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "bina-evidence-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";
const file = (content: BlobPart, name: string, type = "") => new File([content], name, { type });
const store = (given: File) => storeEvidence(diskStorage(root), given);

/** A photo as a phone takes it: lying on its side, with the place where it was taken. */
const phonePhoto = async () =>
  new Uint8Array(
    await sharp({ create: { width: 60, height: 40, channels: 3, background: "#0a6" } })
      .jpeg()
      .withExif({
        IFD0: { Make: "Ponsel", Artist: "Nama Pemilik" },
        IFD3: {
          GPSLatitudeRef: "S",
          GPSLatitude: "4/1 28/1 0/1",
          GPSLongitudeRef: "E",
          GPSLongitude: "102/1 54/1 0/1",
        },
      })
      .withMetadata({ orientation: 6 })
      .toBuffer(),
  );

const stored = async (given: File) => {
  const decision = await store(given);
  if (!decision.ok) throw new Error(`refused: ${decision.reasons}`);
  const bytes = await diskStorage(root).read(decision.value.key);
  if (!bytes) throw new Error("not stored");
  return { ...decision.value, bytes };
};

describe("evidence", () => {
  it("keeps a PDF as it is", async () => {
    const pdf = await stored(file(PDF, "laporan.pdf"));
    expect(pdf).toMatchObject({ mediaType: "application/pdf", name: "laporan.pdf", size: PDF.length });
    expect(new TextDecoder().decode(pdf.bytes)).toBe(PDF);
  });

  it("takes the place, the device and the owner out of a photo, and turns it upright", async () => {
    const photo = await phonePhoto();
    const before = await sharp(photo).metadata();
    expect(before.exif?.includes(Buffer.from("Ponsel"))).toBe(true);
    expect(before.orientation).toBe(6);

    const { bytes, mediaType } = await stored(file(photo, "IMG_2026.JPG"));
    const after = await sharp(bytes).metadata();
    expect(mediaType).toBe("image/jpeg");
    expect(after.exif).toBeUndefined();
    expect(after.xmp).toBeUndefined();
    expect(after.iptc).toBeUndefined();
    expect([after.width, after.height]).toEqual([40, 60]);
    expect(Buffer.from(bytes).includes("Nama Pemilik")).toBe(false);
  });

  it.each(["png", "webp"] as const)("makes a %s anew in its own format", async (format) => {
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: "red" } })
      .toFormat(format)
      .toBuffer();
    const { bytes, mediaType } = await stored(file(new Uint8Array(picture), `gambar.${format}`));
    expect(mediaType).toBe(`image/${format}`);
    expect((await sharp(bytes).metadata()).format).toBe(format);
  });

  it("makes a very large picture no larger than a screen needs", async () => {
    const picture = await sharp({ create: { width: 6000, height: 100, channels: 3, background: "red" } })
      .png()
      .toBuffer();
    const { bytes } = await stored(file(new Uint8Array(picture), "besar.png"));
    expect((await sharp(bytes).metadata()).width).toBe(3000);
  });

  it.each([
    ["HTML that calls itself a picture", "<html><script>alert(1)</script></html>", "foto.jpg", "image/jpeg"],
    ["a program", "MZ\u0090\0\u0003", "laporan.pdf", "application/pdf"],
    [
      "a drawing with a script",
      '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
      "a.svg",
      "image/svg+xml",
    ],
    ["an empty file", "", "kosong.pdf", "application/pdf"],
  ])("refuses %s, whatever its name and type say", async (_what, content, name, type) => {
    expect(await store(file(content, name, type))).toEqual({ ok: false, reasons: ["FILE_TYPE_NOT_ALLOWED"] });
  });

  it("refuses a format that is a picture but not on the list", async () => {
    const gif = await sharp({ create: { width: 4, height: 4, channels: 3, background: "red" } })
      .gif()
      .toBuffer();
    expect(await store(file(new Uint8Array(gif), "a.png"))).toEqual({
      ok: false,
      reasons: ["FILE_TYPE_NOT_ALLOWED"],
    });
  });

  it("refuses a picture that is cut off, and one of too many pixels", async () => {
    const photo = await sharp({ create: { width: 300, height: 300, channels: 3, background: "red" } })
      .png()
      .toBuffer();
    expect(await store(file(new Uint8Array(photo.subarray(0, 60)), "putus.png"))).toEqual({
      ok: false,
      reasons: ["IMAGE_UNREADABLE"],
    });
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: "red" } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.byteLength).toBeLessThan(EVIDENCE_MAX_BYTES);
    expect(await store(file(new Uint8Array(bomb), "bom.png"))).toEqual({
      ok: false,
      reasons: ["IMAGE_UNREADABLE"],
    });
  });

  it("refuses more than 10 MB and takes exactly 10 MB", async () => {
    const padded = (size: number) => file(PDF.padEnd(size, " "), "besar.pdf");
    expect(await store(padded(EVIDENCE_MAX_BYTES + 1))).toEqual({ ok: false, reasons: ["FILE_TOO_LARGE"] });
    expect((await store(padded(EVIDENCE_MAX_BYTES))).ok).toBe(true);
  });

  it.each([
    ["../../etc/passwd", "passwd.pdf"],
    ["C:\\dok\\laporan akhir.PDF", "laporan akhir.pdf"],
    ['x"\r\nSet-Cookie: a=b.pdf', "xSet-Cookie a=b.pdf"],
    ["foto.exe", "foto.pdf"],
    ["...", "bukti.pdf"],
    [`${"n".repeat(300)}.pdf`, `${"n".repeat(120)}.pdf`],
  ])("gives %j a plain name", async (given, name) => {
    expect((await stored(file(PDF, given))).name).toBe(name);
  });
});
