import sharp from "sharp";
import { describe, expect, it, vi } from "vitest";
import { GET } from "@/app/gambar/[...name]/route";
import robots from "@/app/robots";
import sitemap from "@/app/sitemap";
import { PORTAL_AREAS, paths } from "@/lib/paths";
import { createConsultation } from "@/lib/services/consultation/create-consultation";
import { withdrawTopic } from "@/lib/services/forum/withdraw-topic";
import { aHost, anOpenConsultation, consultationInput } from "@/tests/factories/consultations";
import { anOpenTopic } from "@/tests/factories/forum";
import { aUnit } from "@/tests/factories/people";
import { aService } from "@/tests/factories/survey";

const pathsOf = async () => (await sitemap()).map(({ url }) => new URL(url).pathname);
const pictureAt = (path: string) =>
  GET(new Request(`http://localhost${path}`), {
    params: Promise.resolve({ name: path.split("/").slice(2).map(decodeURIComponent) }),
  });

describe("the sitemap", () => {
  it("names what the public reads, and nothing that is closed or only planned", async () => {
    const [open, closed] = [await aService(), await aService({ isActive: false })];
    const { unit, head } = await aHost();
    await aService({ unitId: unit.id });
    const dialogue = await anOpenConsultation(head, unit.id);
    const { id: planned } = await createConsultation(head, consultationInput(unit.id));
    const inner = await aUnit();
    const topic = await anOpenTopic();
    const withdrawn = await anOpenTopic();
    await withdrawTopic(withdrawn.head, { id: withdrawn.id, version: 1, reason: "Topik ini keliru." });

    const found = await pathsOf();
    for (const path of ["/", "/layanan", "/forum", paths.service(open.slug), paths.unit(unit.code)])
      expect(found).toContain(path);
    for (const path of [paths.consultation(dialogue), paths.topic(topic.id)]) expect(found).toContain(path);
    expect(found).not.toContain(paths.topic(withdrawn.id));
    for (const path of [paths.service(closed.slug), paths.unit(inner.code), paths.consultation(planned)])
      expect(found).not.toContain(path);
    const areas: readonly string[] = PORTAL_AREAS;
    expect(found.filter((path) => areas.includes(path.split("/")[1] ?? ""))).toEqual([]);
  });

  it("is named by the robots file, which keeps them off every page of the portal", () => {
    const { rules, sitemap: address } = robots();
    expect(address).toMatch(/\/sitemap\.xml$/);
    const { disallow = [] } = Array.isArray(rules) ? (rules[0] ?? {}) : rules;
    for (const area of PORTAL_AREAS) expect(disallow).toContain(`/${area}`);
  });
});

describe("the picture of a page", () => {
  it("is a PNG of the usual size, drawn without asking any other host", async () => {
    const asked = vi.spyOn(globalThis, "fetch");
    const service = await aService({
      name: `Surat ${"keterangan dan rekomendasi yang namanya panjang ".repeat(4)}🌊 “≥” 漢字 مرحبا`,
    });
    for (const page of ["beranda", "statistik", `layanan/${service.slug}`]) {
      const answer = await pictureAt(paths.picture(page));
      expect(answer.headers.get("cache-control")).toContain("max-age=");
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes.byteLength).toBeLessThan(150_000);
      expect(await sharp(bytes).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
    }
    const elsewhere = asked.mock.calls.filter(([input]) => /^https?:/.test(String(input)));
    expect(elsewhere).toEqual([]);
  });

  it("is there for every page of the sitemap", async () => {
    const topic = await anOpenTopic();
    const { unit, head } = await aHost();
    await aService({ unitId: unit.id });
    await anOpenConsultation(head, unit.id);
    const withdrawn = await anOpenTopic();
    await withdrawTopic(withdrawn.head, { id: withdrawn.id, version: 1, reason: "Topik ini keliru." });
    const found = await pathsOf();
    expect(found).toContain(paths.topic(topic.id));
    for (const path of found) {
      const picture = path === "/" ? "beranda" : path.slice(1);
      expect([path, (await pictureAt(paths.picture(picture))).status]).toEqual([path, 200]);
    }
    expect((await pictureAt(paths.picture(`forum/${withdrawn.id}`))).status).toBe(404);
  });

  it.each([
    "/gambar/lain.png",
    "/gambar/beranda.jpg",
    "/gambar/beranda",
    "/gambar/constructor.png",
    "/gambar/unit/TIDAK-ADA.png",
    "/gambar/dialog/bukan-uuid.png",
    "/gambar/forum/bukan-uuid.png",
    "/gambar/layanan/a/b.png",
  ])("is not there under %s", async (path) => {
    expect((await pictureAt(path)).status).toBe(404);
  });
});
