import { expect, it } from "vitest";
import { POST } from "@/app/api/pengaduan/serupa/route";

it("reads no more of a question about similar complaints than a title can be long", async () => {
  const body = JSON.stringify({ title: "jalan ".repeat(100_000) });
  const answer = await POST(new Request("http://bina.test/api/pengaduan/serupa", { method: "POST", body }));
  expect(answer.status).toBe(413);
});
