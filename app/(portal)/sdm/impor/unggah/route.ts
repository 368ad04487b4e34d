import type { NextRequest } from "next/server";
import { requireContext } from "@/lib/actions/context";
import { currentSession } from "@/lib/auth/current-session";
import { isFromElsewhere } from "@/lib/auth/request-origin";
import { receiveUpload } from "@/lib/imports/receive-upload";
import { WorkbookError } from "@/lib/imports/workbook-error";
import { MAX_WORKBOOK_BYTES } from "@/lib/imports/workbook-guard";
import { paths } from "@/lib/paths";
import { uploadFormSchema } from "@/lib/schemas/imports";
import { ServiceError } from "@/lib/services/errors";

/** What the form's other fields and its boundaries may add to the file. */
const FORM_BYTES = 64 * 1024;

const goTo = (path: string) => new Response(null, { status: 303, headers: { Location: path } });

/**
 * Takes an uploaded workbook. A route of its own and not a server action, because a file that is too large is then answered
 * with a sentence, from its announced length, before a byte of it is kept.
 */
export async function POST(request: NextRequest): Promise<Response> {
  if (!(await currentSession())) return goTo(paths.withNext(paths.signIn, paths.hr.imports));
  const ctx = await requireContext();
  if (isFromElsewhere(request)) return new Response(null, { status: 403 });
  if (Number(request.headers.get("content-length")) > MAX_WORKBOOK_BYTES + FORM_BYTES) {
    return goTo(paths.hr.importRefused("FILE_TOO_LARGE"));
  }
  const form = await request.formData().catch(() => null);
  const input = uploadFormSchema.safeParse({ id: form?.get("id"), kind: form?.get("kind") });
  const refuse = (code: string) => goTo(paths.hr.importRefused(code, input.data?.kind));
  const file = form?.get("file");
  if (!input.success || !(file instanceof File) || file.size === 0) return refuse("FILE_MISSING");
  try {
    const bytes = Buffer.from(await file.arrayBuffer());
    const { batchId } = await receiveUpload(ctx, { ...input.data, fileName: file.name, bytes });
    return goTo(paths.hr.importBatch(batchId));
  } catch (error) {
    if (error instanceof WorkbookError) return refuse(error.code);
    if (error instanceof ServiceError && error.code === "CONFLICT") return refuse("FORM_USED");
    if (error instanceof ServiceError) return new Response(null, { status: 404 });
    throw error;
  }
}
