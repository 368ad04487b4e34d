import { afterEach, describe, expect, it, vi } from "vitest";
import { GET } from "@/app/security.txt/route";

const setting = vi.hoisted(() => ({ contact: undefined as string | undefined }));
vi.mock("@/lib/env", () => ({
  env: () => ({ BINA_CONTACT: setting.contact }),
  portalUrl: (path: string) => `https://bina.contoh.go.id${path}`,
}));
afterEach(() => {
  setting.contact = undefined;
});

const fieldsOf = async () => {
  const text = await GET().text();
  return Object.fromEntries(
    text
      .trim()
      .split("\n")
      .map((line) => line.split(/: (.*)/, 2)),
  );
};

describe("security.txt", () => {
  it("says where to write and is never out of date", async () => {
    const { Contact, Expires = "", Canonical } = await fieldsOf();
    expect(Contact).toBe("https://bina.contoh.go.id/pengaduan");
    expect(Canonical).toBe("https://bina.contoh.go.id/.well-known/security.txt");
    const daysLeft = (Date.parse(Expires) - Date.now()) / 86_400_000;
    expect(daysLeft).toBeGreaterThan(30);
    expect(daysLeft).toBeLessThan(365);
    expect(GET().headers.get("content-type")).toBe("text/plain; charset=utf-8");
  });

  it("names the mailbox where there is one", async () => {
    setting.contact = "pdp@contoh.go.id";
    expect((await fieldsOf()).Contact).toBe("mailto:pdp@contoh.go.id");
  });
});
