import type { APIRequestContext, APIResponse } from "@playwright/test";

const ATTRIBUTE = (name: string) => new RegExp(`\\b${name}="([^"]*)"`);
const decoded = (text: string): string => text.replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** The hidden fields of a form, as a browser without JavaScript would send them. */
function hiddenFields(html: string, formId: string): Record<string, string> {
  const form = new RegExp(`<form[^>]*\\bid="${formId}"[^>]*>(.*?)</form>`, "s").exec(html)?.[1] ?? "";
  const inputs = [...form.matchAll(/<input[^>]*>/g)].map(([input]) => input);
  return Object.fromEntries(
    inputs
      .filter((input) => input.includes('type="hidden"'))
      .map((input) => [
        decoded(ATTRIBUTE("name").exec(input)?.[1] ?? ""),
        decoded(ATTRIBUTE("value").exec(input)?.[1] ?? ""),
      ]),
  );
}

interface Sending {
  readonly path: string;
  readonly formId: string;
  readonly fields: Readonly<Record<string, string>>;
  /** The site that the browser says the form stood on. */
  readonly origin: string;
}

/** Fetches a page and sends one of its forms, without JavaScript and without following the answer. */
export async function sendPlainForm(request: APIRequestContext, sending: Sending): Promise<APIResponse> {
  const { path, formId, fields, origin } = sending;
  const html = await (await request.get(path)).text();
  const hidden = hiddenFields(html, formId);
  if (!Object.keys(hidden).some((name) => name.startsWith("$ACTION")))
    throw new Error(`no form "${formId}" with a server action on ${path}`);
  return request.post(path, {
    multipart: { ...hidden, ...fields },
    headers: { origin },
    maxRedirects: 0,
  });
}
