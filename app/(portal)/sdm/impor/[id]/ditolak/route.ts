import { z } from "zod";
import { requireContext } from "@/lib/actions/context";
import { refusedWorkbook } from "@/lib/exports/refused-workbook";
import { openCells } from "@/lib/imports/open-cells";
import { headingsOf } from "@/lib/imports/refused-headings";
import { ServiceError } from "@/lib/services/errors";
import { exportRefused } from "@/lib/services/imports/export-refused";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The refused rows of an import as a workbook, each with its reason, to correct and upload again. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const ctx = await requireContext();
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) return new Response(null, { status: 404 });
  try {
    const { kind, fileName, rows } = await exportRefused(ctx, id.data);
    const workbook = await refusedWorkbook(headingsOf(kind), rows.map(openCells));
    const name = `ditolak-${fileName.replace(/\.xlsx$/i, "").replace(/[^\w.-]+/g, "-")}.xlsx`;
    return new Response(new Uint8Array(workbook), {
      headers: {
        "Content-Type": XLSX,
        "Content-Disposition": `attachment; filename="${name}"`,
        "Cache-Control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof ServiceError) return new Response(null, { status: 404 });
    throw error;
  }
}
