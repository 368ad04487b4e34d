import { extractText, getDocumentProxy, getMeta } from "unpdf";

/** What stands on each page of a PDF, words parted by single spaces, and what the file says of itself. */
export async function readPdf(bytes: Uint8Array) {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document, { mergePages: false });
  const { info } = await getMeta(document);
  const pages = text.map((page) => page.replace(/\s+/g, " ").trim());
  return { pages, text: pages.join(" "), info: info as Readonly<Record<string, unknown>> };
}
