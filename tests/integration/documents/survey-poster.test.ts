import { describe, expect, it, vi } from "vitest";
import { GET } from "@/app/(portal)/sdm/layanan/[id]/poster/pdf/route";
import { env } from "@/lib/env";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { anEmployee, viewerOf } from "@/tests/factories/people";
import { aService } from "@/tests/factories/survey";
import { readPdf } from "@/tests/support/read-pdf";

// The thread of the press starts in a second or two, on a busy machine in twenty.
vi.setConfig({ testTimeout: 120_000 });

const signedIn = vi.hoisted(() => ({ viewer: null as EmployeeViewer | null }));
vi.mock("@/lib/auth/current-session", () => ({ requireViewer: async () => signedIn.viewer }));

const download = (viewer: EmployeeViewer, id: string) => {
  signedIn.viewer = viewer;
  return GET(new Request("http://localhost/"), { params: Promise.resolve({ id }) });
};

describe("the poster of a survey as a download", () => {
  it("leads to the survey of this service, and is for whoever manages the service only", async () => {
    const service = await aService();
    const hr = viewerOf(await anEmployee(), [{ role: "HR" }]);
    const response = await download(hr, service.id);
    expect(response.headers.get("content-disposition")).toContain("Poster survei - ");
    const { text } = await readPdf(new Uint8Array(await response.arrayBuffer()));
    expect(text).toContain(`Atau buka ${new URL(`/survei/${service.slug}`, env().NEXTAUTH_URL)}`);

    for (const stranger of [
      viewerOf(await anEmployee()),
      viewerOf(await anEmployee(), [{ role: "SUPERVISOR" }]),
    ])
      await expect(download(stranger, service.id)).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
    await expect(download(hr, "bukan-id")).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
  });
});
