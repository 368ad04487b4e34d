import { describe, expect, it, vi } from "vitest";
import { GET } from "@/app/(portal)/sdm/dialog/[id]/berita-acara/pdf/route";
import { GET as publicDownload } from "@/app/(public)/dialog/[id]/berita-acara.pdf/route";
import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { askQuestion } from "@/lib/services/consultation/ask-question";
import { showQuestion } from "@/lib/services/consultation/moderate-question";
import { startAgreement } from "@/lib/services/consultation/move-agreement";
import { register } from "@/lib/services/consultation/register";
import { reportConsultation } from "@/lib/services/consultation/report-consultation";
import { holdConsultation } from "@/lib/services/consultation/step-consultation";
import { confirmationLetter } from "@/lib/text/consultation-letters";
import {
  aCitizen,
  aHost,
  anOpenConsultation,
  minutesInput,
  ON_THE_DAY,
  registerInput,
  seenOf,
} from "@/tests/factories/consultations";
import { contextOf } from "@/tests/factories/people";
import { readPdf } from "@/tests/support/read-pdf";

// The thread of the press starts in a second or two, on a busy machine in twenty.
vi.setConfig({ testTimeout: 120_000 });

const signedIn = vi.hoisted(() => ({ viewer: null as EmployeeViewer | null }));
vi.mock("@/lib/auth/current-session", () => ({ requireViewer: async () => signedIn.viewer }));

const download = (viewer: EmployeeViewer, id: string) => {
  signedIn.viewer = viewer;
  return GET(new Request("http://localhost/"), { params: Promise.resolve({ id }) });
};

describe("the minutes of a public dialogue as a download", () => {
  it("say what was at issue, who came, what was answered and agreed, and are for who holds it", async () => {
    const { head, unit, viewer } = await aHost();
    const id = await anOpenConsultation(head, unit.id);
    const asked = await askQuestion(aCitizen(), {
      id: crypto.randomUUID(),
      consultationId: id,
      text: "Mengapa loket baru dibuka jam sembilan?",
    });
    const question = await db().consultationQuestion.findUniqueOrThrow({ where: { code: asked.code } });
    await showQuestion(head, { questionId: question.id });
    await expect(download(viewer, id)).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");

    const onDay = contextOf(viewer, ON_THE_DAY);
    await holdConsultation(onDay, await seenOf(id));
    await reportConsultation(
      onDay,
      minutesInput(await seenOf(id), unit.id, {
        answers: [{ questionId: question.id, text: "Mulai bulan depan dibuka jam delapan." }],
      }),
    );
    const response = await download(viewer, id);
    expect(response.headers.get("content-disposition")).toContain("Berita acara - ");
    const { text, info } = await readPdf(new Uint8Array(await response.arrayBuffer()));
    expect(info.Title).toBe("Berita acara Jam buka loket kependudukan");
    for (const part of [
      "BERITA ACARA FORUM KONSULTASI PUBLIK",
      unit.name,
      "Aula kecamatan",
      "Loket baru dibuka jam sembilan, antrean mulai jam tujuh.",
      "Pengguna layanan 12",
      "Jumlah 13",
      "Mengapa loket baru dibuka jam sembilan?",
      "Mulai bulan depan dibuka jam delapan.",
      "Loket dibuka mulai jam delapan",
      "Sekretaris Camat",
      "Pimpinan penyelenggara",
      "Wakil peserta",
    ])
      expect(text).toContain(part);

    await expect(download((await aHost()).viewer, id)).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
    await expect(download(viewer, "bukan-id")).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
  });
});

describe("the minutes for everybody", () => {
  const read = (id: string, headers: Record<string, string> = {}) =>
    publicDownload(new Request("http://localhost/", { headers }), { params: Promise.resolve({ id }) });

  it("say what the page of the dialogue says, name nobody, and are printed once for each state of the agreements", async () => {
    const { head, unit, viewer } = await aHost();
    const id = await anOpenConsultation(head, unit.id);
    const { code } = await register(
      aCitizen(),
      registerInput(id, { name: "Sri Peserta", contact: "sri@example.id" }),
      confirmationLetter,
    );
    for (const unknown of [id, crypto.randomUUID(), "bukan-id"]) {
      const response = await read(unknown);
      expect([response.status, response.headers.get("cache-control")]).toEqual([404, "no-store"]);
      expect(await response.text()).toBe("Berita acara tidak ditemukan.");
    }
    const onDay = contextOf(viewer, ON_THE_DAY);
    await holdConsultation(onDay, await seenOf(id));
    await reportConsultation(onDay, minutesInput(await seenOf(id), unit.id));

    const response = await read(id);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(response.headers.get("content-disposition")).toContain(
      'attachment; filename="Berita acara - Jam buka loket kependudukan.pdf"',
    );
    expect(response.headers.get("cache-control")).toBe("public, max-age=300");
    const etag = response.headers.get("etag") ?? "";
    const bytes = new Uint8Array(await response.arrayBuffer());
    const { text, info } = await readPdf(bytes);
    for (const part of [
      "BERITA ACARA FORUM KONSULTASI PUBLIK",
      "Salinan untuk umum",
      "Loket baru dibuka jam sembilan, antrean mulai jam tujuh.",
      "Pengguna layanan 12",
      "Loket dibuka mulai jam delapan",
      "Belum dimulai",
    ])
      expect(text).toContain(part);
    const creator = await db().employee.findUniqueOrThrow({ where: { id: viewer.employeeId } });
    for (const secret of ["Sri Peserta", "sri@example.id", code, creator.name, creator.nip, "Wakil peserta"])
      expect(text + JSON.stringify(info)).not.toContain(secret);

    expect((await read(id, { "if-none-match": etag })).status).toBe(304);
    const again = await read(id);
    expect(new Uint8Array(await again.arrayBuffer())).toEqual(bytes);

    const agreement = await db().consultationAgreement.findFirstOrThrow({
      where: { consultationId: id, ordinal: 1 },
    });
    await startAgreement(onDay, { agreementId: agreement.id, version: agreement.version });
    const later = await read(id, { "if-none-match": etag });
    expect(later.status).toBe(200);
    expect((await readPdf(new Uint8Array(await later.arrayBuffer()))).text).toContain("Dikerjakan");
  });
});
