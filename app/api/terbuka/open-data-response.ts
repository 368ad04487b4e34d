import { createHash } from "node:crypto";

/** Open data for everybody: any site may read it, and whoever asks again within a moment gets "not changed". */
export function openDataResponse(request: Request, body: string, mediaType: string): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = {
    "Access-Control-Allow-Origin": "*",
    "Cache-Control": "public, max-age=30",
    "Content-Type": `${mediaType}; charset=utf-8`,
    ETag: etag,
  };
  const known = (request.headers.get("if-none-match") ?? "")
    .split(",")
    .map((tag) => tag.trim().replace(/^W\//, ""));
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}
