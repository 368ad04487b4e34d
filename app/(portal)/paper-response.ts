import type { PaperOrder } from "@/lib/documents/paper-order";
import { PressBusy, pressPaper } from "@/lib/documents/press";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { attachment } from "@/lib/text/file-name";

const PDF = "application/pdf";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A file about people: handed over under its name, kept by nobody on the way, never guessed to be something else. */
function fileResponse(bytes: Uint8Array, mediaType: string, name: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": mediaType,
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": attachment(name),
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": "private, no-store",
    },
  });
}

/** An answer in words, where there is no file. */
export const plainAnswer = (status: number, text: string, headers: Record<string, string> = {}): Response =>
  new Response(text, {
    status,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
      ...headers,
    },
  });

/** A paper as a download; 503 with when to come again while too many wait for theirs. */
export async function paperResponse(
  { employeeId }: Pick<EmployeeViewer, "employeeId">,
  order: PaperOrder,
  name: string,
): Promise<Response> {
  try {
    return fileResponse(await pressPaper(order, employeeId), PDF, name);
  } catch (error) {
    if (!(error instanceof PressBusy)) throw error;
    return plainAnswer(503, "Sedang banyak yang mengunduh. Coba lagi sebentar lagi.", {
      "Retry-After": "20",
    });
  }
}

export const workbookResponse = (workbook: Uint8Array, name: string): Response =>
  fileResponse(workbook, XLSX, name);
