import { describe, expect, it } from "vitest";
import { fileComplaintSchema } from "@/lib/schemas/complaint";

const REPORT = {
  id: "00000000-0000-4000-8000-000000000001",
  category: "COMPLAINT",
  title: "Lampu jalan di depan sekolah padam",
  text: "Sejak minggu lalu lampu jalan di depan sekolah padam.",
};
const PICTURE = new File(["gambar"], "foto.jpg");

describe("a citizen's complaint", () => {
  it.each(["", "undefined"])("comes without a file where nothing was chosen (a file named %o)", (name) => {
    expect(fileComplaintSchema.parse({ ...REPORT, files: [new File([], name)] }).files).toEqual([]);
    expect(fileComplaintSchema.parse({ ...REPORT, files: [new File([], name), PICTURE] }).files).toEqual([
      PICTURE,
    ]);
  });

  it("is told that a chosen file is empty, too many or too large", () => {
    const errorsOf = (files: readonly File[]) =>
      fileComplaintSchema.safeParse({ ...REPORT, files }).error?.issues.map(({ message }) => message);
    expect(errorsOf([new File([], "foto.jpg")])).toEqual(["Berkas ini kosong. Pilih berkas lain."]);
    expect(errorsOf([PICTURE, PICTURE, PICTURE, PICTURE])).toEqual(["Paling banyak 3 berkas."]);
    expect(errorsOf([new File([new Uint8Array(10_485_761)], "besar.jpg")])).toEqual([
      "Semua berkas bersama paling besar 10 MB.",
    ]);
    expect(errorsOf([PICTURE, PICTURE, PICTURE])).toBeUndefined();
  });
});
