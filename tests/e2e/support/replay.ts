import type { BrowserContext, Page, Request } from "@playwright/test";

/** The next form that this page sends, to be sent once more. */
export const nextPost = (page: Page): Promise<Request> =>
  page.waitForRequest((request) => request.method() === "POST");

/** Sends the very same request again, as a phone does whose first answer got lost. Returns the answer's status. */
export async function replay(context: BrowserContext, request: Request): Promise<number> {
  const { "content-length": _, ...headers } = await request.allHeaders();
  const sent = Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(":")));
  const data = request.postDataBuffer() ?? "";
  return (await context.request.post(request.url(), { headers: sent, data, maxRedirects: 0 })).status();
}
