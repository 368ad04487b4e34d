import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BLACKED_OUT,
  certainlyPersonal,
  isOnlyBlackedOut,
  keepsItsMeaning,
  proposeBlackOut,
} from "@/lib/domain/hearing/black-out";

const STAFF = ["Rahmawati Siregar, S.Sos.", "Drs. Bagus Hartono", "Yanto", "dr. Ani Lestari, Sp.A.", "Drs."];

describe("what is proposed to be blacked out", () => {
  it.each([
    ["Antrean terlalu lama.", "Antrean terlalu lama."],
    ["Hubungi 0812-3456-7890 saja", "Hubungi […] saja"],
    ["WA +62 812 3456 7890", "WA […]"],
    ["NIK 1701051708900001 salah ketik", "NIK […] salah ketik"],
    ["NIP 19860926 201505 1 001", "NIP […]"],
    ["Biaya Rp1.250.000, antrean 123", "Biaya Rp1.250.000, antrean 123"],
    ["surat ke budi.santoso@contoh.go.id ya", "surat ke […] ya"],
    ["Pak Budi Santoso ramah", "Pak […] ramah"],
    ["bu siti ketus sekali", "bu […] ketus sekali"],
    ["Bapak Ahmad Yani Putra Jaya datang", "Bapak […] Jaya datang"],
    ["Terima kasih Ibu Kepala Dinas", "Terima kasih Ibu Kepala Dinas"],
    ["Sdr. Joko dan Sdri. Wati", "Sdr. […] dan Sdri. […]"],
    ["Saudara saya menunggu, bapak", "Saudara saya menunggu, bapak"],
    ["Pak Budi Di Loket 2", "Pak […] Di Loket 2"],
    ["Pak Budi Tidak Ramah", "Pak […] Tidak Ramah"],
    ["Bu tdk ramah", "Bu tdk ramah"],
    ["Bu 2 jam menunggu", "Bu 2 jam menunggu"],
    ["rahmawati siregar sabar sekali", "[…] sabar sekali"],
    ["Rahmawati sabar", "[…] sabar"],
    ["rahmawati saja", "rahmawati saja"],
    ["pelayanan bagus", "pelayanan bagus"],
    ["Yanto cepat", "[…] cepat"],
    ["Ani lambat", "Ani lambat"],
    ["Pak Hartono 081234567890", "Pak […]"],
    ["Bu Rahmawati Siregar", "Bu […]"],
    ["", ""],
    ["A1701051708900001Tidak ramah", "A[…]Tidak ramah"],
  ])("%j: %j", (text, proposed) => {
    expect(proposeBlackOut(text, STAFF)).toBe(proposed);
    expect(keepsItsMeaning(text, proposed)).toBe(true);
  });

  it("is always something that may be shown, and leaves no number or address", () => {
    const piece = fc.constantFrom(
      "Pak ",
      "Budi ",
      "081234567890 ",
      "a.b@c.go.id ",
      "\n",
      "Rahmawati ",
      "Tidak ",
      "Pak kurang ",
      "1701051708900001",
      "ramah. ",
      "[…]",
      "👍 ",
      "\u202e",
    );
    const text = fc.array(fc.oneof(piece, fc.string({ unit: "grapheme" })), { maxLength: 12 });
    fc.assert(
      fc.property(text, (pieces) => {
        const original = pieces.join("");
        const proposed = proposeBlackOut(original, STAFF);
        expect(isOnlyBlackedOut(original, proposed)).toBe(true);
        expect(keepsItsMeaning(original, proposed)).toBe(true);
        expect(certainlyPersonal(proposed)).toBe(false);
      }),
    );
  });
});

describe("what may be shown of a text", () => {
  const original = "Pak Budi ramah,\n tetapi antrean\tlama. Telepon 081234567890.";
  it.each([
    ["the text itself", original],
    ["other blanks", "Pak Budi ramah, tetapi antrean lama. Telepon 081234567890."],
    ["a part blacked out", "Pak […] ramah, tetapi antrean lama. Telepon […]."],
    ["three dots", "Pak [...] ramah, tetapi antrean lama. Telepon [...]."],
    ["its beginning and end blacked out", "[…] tetapi antrean lama. […]"],
    ["all of it blacked out", "[…]"],
  ])("%s", (_what, shown) => {
    expect(isOnlyBlackedOut(original, shown)).toBe(true);
  });

  it.each([
    ["a word more", "Pak […] sangat ramah, tetapi antrean lama. Telepon […]."],
    ["a word less without a mark", "Pak […] ramah, antrean lama. Telepon […]."],
    ["another beginning", "Bu […] lama. Telepon […]."],
    ["another end", "Pak […] bagus."],
    ["pieces in another order", "Pak […] antrean […] ramah […]."],
    [
      "a piece twice over its place",
      "Pak Budi ramah, tetapi antrean lama. […] antrean lama. Telepon 081234567890.",
    ],
    ["nothing", ""],
  ])("not %s", (_what, shown) => {
    expect(isOnlyBlackedOut(original, shown)).toBe(false);
  });

  it("not an end that would lie over its beginning", () => {
    expect(isOnlyBlackedOut("aba", `ab${BLACKED_OUT}ba`)).toBe(false);
  });
});

describe("the words that turn a meaning round", () => {
  it.each([
    ["Petugas Budi tidak ramah", "Petugas […] tidak ramah"],
    ["Siti gak bantu, Budi juga Tidak.", "[…] gak bantu, […] juga Tidak."],
    ["Ramah tetapi hanya kepada kenalan Budi", "Ramah tetapi hanya kepada kenalan […]"],
    ["Budi ramah", "[…]"],
    ["1701051708900001tidak ramah", "[…]tidak ramah"],
    ["surat ke tidak.ramah@contoh.id", "surat ke […]"],
  ])("stay in %j shown as %j", (original, shown) => {
    expect(keepsItsMeaning(original, shown)).toBe(true);
  });

  it.each([
    ["petugas tidak ramah", "petugas […] ramah"],
    ["petugas tidak ramah", "petugas ti[…] ramah"],
    ["petugas tidak ramah", "petugas ramah"],
    ["Petugas TIDAK ramah", "Petugas […] ramah"],
    ["petugas gak ramah", "petugas […] ramah"],
    ["ketidakramahan petugas", "[…]ramahan petugas"],
    ["kekurangan petugas yang ramah", "[…] petugas yang ramah"],
    ["bukannya cepat", "[…] cepat"],
    ["ramah, tetapi hanya kepada kenalan", "ramah […]"],
    ["Budi tidak pernah di loket, tidak ramah", "[…] di loket, tidak ramah"],
    ["tidak, belum cepat", "tidak, […] cepat"],
  ])("are missed in %j shown as %j", (original, shown) => {
    expect(keepsItsMeaning(original, shown)).toBe(false);
  });
});
