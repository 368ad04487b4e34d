import readXlsxFile from "read-excel-file/node";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { GET as servicePaper } from "@/app/(portal)/sdm/survei/layanan/[id]/laporan/route";
import { GET as unitPaper } from "@/app/(portal)/sdm/survei/unit/[id]/laporan/route";
import { GET as unitWorkbook } from "@/app/(portal)/sdm/survei/unit/[id]/lembar-kerja/route";
import { ANONYMOUS, type EmployeeViewer } from "@/lib/permissions/viewer";
import { recordResponse } from "@/lib/services/survey/record-response";
import { anEmployee, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import { aResponse, aService, aSurveyPeriod } from "@/tests/factories/survey";
import { readPdf } from "@/tests/support/read-pdf";

// The thread of the press starts in a second or two, on a busy machine in twenty.
vi.setConfig({ testTimeout: 120_000 });

const signedIn = vi.hoisted(() => ({ viewer: null as EmployeeViewer | null }));
vi.mock("@/lib/auth/current-session", () => ({ requireViewer: async () => signedIn.viewer }));
vi.mock("@/lib/actions/context", () => ({
  anonymousContext: async () => contextOf(ANONYMOUS, new Date().toISOString()),
}));

type Get = typeof unitPaper;
const download = (get: Get, viewer: EmployeeViewer, id: string, periodId: string) => {
  signedIn.viewer = viewer;
  return get(new Request(`http://localhost/?periode=${periodId}`), { params: Promise.resolve({ id }) });
};
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

let periodId = "";
const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString();
beforeAll(async () => {
  periodId = (await aSurveyPeriod(day(120).slice(0, 10), day(40).slice(0, 10), "Triwulan lalu")).id;
});

describe("the SKM report as a download", () => {
  it("is of the unit and the period asked for, for whoever reads its survey", async () => {
    const unit = await aUnit();
    const service = await aService({ unitId: unit.id, name: "Surat keterangan usaha", usersPerYear: 100 });
    const then = contextOf(ANONYMOUS, day(60));
    for (let sent = 0; sent < 12; sent += 1)
      await recordResponse(then, aResponse(service.slug, { score: 3, sex: "P" }), "WEB");
    const head = viewerOf(await anEmployee(), [{ role: "UNIT_HEAD", unitPath: unit.path }]);

    const paper = await download(unitPaper, head, unit.id, periodId);
    expect(paper.headers.get("content-disposition")).toContain(
      `Laporan SKM - ${unit.name} - Triwulan lalu.pdf`,
    );
    const { text } = await readPdf(await bytesOf(paper));
    expect(text).toContain("75,00");
    expect(text).toContain("Surat keterangan usaha");
    expect(text).toContain("Perempuan 12 100 %");
    expect(text).toContain("12 responden; dari 100 pengguna setahun diperlukan 80");
    expect(
      (await readPdf(await bytesOf(await download(servicePaper, head, service.id, periodId)))).text,
    ).toContain("75,00");

    const workbook = await download(unitWorkbook, head, unit.id, periodId);
    const sheets = await readXlsxFile(Buffer.from(await workbook.arrayBuffer()));
    expect(sheets.find(({ sheet }) => sheet === "Layanan")?.data[4]?.slice(0, 4)).toEqual([
      "Surat keterangan usaha",
      12,
      80,
      75,
    ]);

    const strangers = [
      viewerOf(await anEmployee()),
      viewerOf(await anEmployee(), [{ role: "UNIT_HEAD", unitPath: (await aUnit()).path }]),
    ];
    for (const stranger of strangers)
      for (const get of [unitPaper, unitWorkbook])
        await expect(download(get, stranger, unit.id, periodId)).rejects.toThrow(
          "NEXT_HTTP_ERROR_FALLBACK;404",
        );
    for (const wrong of ["bukan-id", crypto.randomUUID()])
      await expect(download(unitPaper, head, wrong, periodId)).rejects.toThrow(
        "NEXT_HTTP_ERROR_FALLBACK;404",
      );
  });
});
