import { requireContext } from "@/lib/actions/context";
import { isFromElsewhere } from "@/lib/auth/request-origin";
import { ownDataWorkbook } from "@/lib/exports/own-data-workbook";
import { ownData } from "@/lib/queries/access/own-data";
import { copyOwnData } from "@/lib/services/access/copy-own-data";
import { ServiceError } from "@/lib/services/errors";
import { ownCopyNotice } from "@/lib/text/access-letters";
import { fileName } from "@/lib/text/file-name";
import { failureText } from "@/lib/text/refusals";
import { plainAnswer, workbookResponse } from "../../paper-response";

/**
 * One's own data as a workbook. Asked for by a form and not by a link: each copy stands in the trail, and another site must make
 * none.
 */
export async function POST(request: Request): Promise<Response> {
  const ctx = await requireContext();
  if (isFromElsewhere(request)) return new Response(null, { status: 403 });
  try {
    await copyOwnData(ctx, ownCopyNotice);
  } catch (error) {
    if (!(error instanceof ServiceError) || error.retryAfterSeconds === undefined) throw error;
    const { code, reasons, retryAfterSeconds } = error;
    return plainAnswer(429, failureText(code, reasons, retryAfterSeconds), {
      "Retry-After": String(retryAfterSeconds),
    });
  }
  const data = await ownData(ctx.viewer, ctx.now, ctx.today);
  return workbookResponse(
    await ownDataWorkbook(data, ctx.today),
    fileName(["Data saya di Bina", data.profile?.name ?? ""], "xlsx"),
  );
}
