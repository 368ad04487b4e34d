import { describe, expect, it } from "vitest";
import { installFailure } from "../../../scripts/install.mjs";

describe("installFailure", () => {
  it.each([
    [
      "npm error code ECONNREFUSED\nnpm error FetchError: request to http://127.0.0.1:9/zod failed, reason: connect ECONNREFUSED",
      "Paket tidak dapat diunduh dari http://127.0.0.1:9 (ECONNREFUSED): periksa sambungan internet",
    ],
    [
      "npm error code EAI_AGAIN\nnpm error errno EAI_AGAIN",
      "Paket tidak dapat diunduh dari registri npm (EAI_AGAIN)",
    ],
    ["npm error code ENOSPC\nnpm error syscall write\nnpm error errno -28", "Disk penuh: kosongkan ruang"],
    [
      "npm error code EACCES\nnpm error syscall mkdir\nnpm error path /home/budi/.npm/_cacache\nnpm error errno -13",
      "Tidak berhak membaca atau menulis berkas (EACCES /home/budi/.npm/_cacache)",
    ],
  ])("says what to do about %j in one line", (said, line) => {
    const { message } = installFailure(said);
    expect(message).toContain(line);
    expect(message.split("\n")).toHaveLength(1);
  });

  it("shows what npm said when it is not one that we know", () => {
    expect(installFailure("npm error code E404\nnpm error 404 Not Found").message).toBe(
      "Paket tidak dapat dipasang: lihat pesan npm di bawah ini, lalu jalankan lagi.\nnpm error code E404\nnpm error 404 Not Found",
    );
  });
});
