import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { listPublicServices } from "@/lib/queries/service/list-public-services";
import { matchingUnits, nearServices } from "@/lib/queries/service/near-services";
import { aUnit } from "@/tests/factories/people";
import { aService } from "@/tests/factories/survey";
import { plansOf } from "@/tests/support/watched-queries";

let unit: Awaited<ReturnType<typeof aUnit>>;
let card: Awaited<ReturnType<typeof aService>>;

beforeAll(async () => {
  unit = await aUnit({ name: "Dinas Kependudukan Uji" });
  card = await aService({ unitId: unit.id, name: "Kartu Keluarga" });
  await aService({ unitId: unit.id, name: "Akta Kematian", isActive: false });
  await aService({ name: "Izin Praktik" });
});

const namesOf = async (search: string) => (await listPublicServices({ search })).rows.map(({ name }) => name);

describe("the search over services", () => {
  it.each(["kartu", "KELUARGA kartu", "surat keterangan kartu", "kependudukan uji"])(
    "finds by words of name, product and unit in any order and case: %s",
    async (search) => {
      expect(await namesOf(search)).toEqual(["Kartu Keluarga"]);
    },
  );

  it.each(["akta kematian", "kartu praktik", "%", "_", "kartu%", "\\"])(
    "finds nothing that is closed, that lacks a word, or by a sign of the database: %s",
    async (search) => {
      expect(await namesOf(search)).toEqual([]);
    },
  );

  it("offers what resembles a mistyped word, and nothing for what resembles nothing", async () => {
    expect((await nearServices("karto kelurga")).map(({ name }) => name)).toEqual(["Kartu Keluarga"]);
    expect(await nearServices("zzzqqq")).toEqual([]);
    expect(await nearServices("akta kematian")).toEqual([]);
  });

  it("finds units that serve citizens, by every word", async () => {
    expect(await matchingUnits("uji kependudukan")).toEqual([{ code: unit.code, name: unit.name }]);
    expect(await matchingUnits("kependudukan lain")).toEqual([]);
    expect(await matchingUnits(" ")).toEqual([]);
  });

  it("knows a service and a unit by their new names at once", async () => {
    await db().service.update({ where: { id: card.id }, data: { name: "Kartu Rumah Tangga" } });
    await db().workUnit.update({ where: { id: unit.id }, data: { name: "Dinas Pencatatan Uji" } });
    expect(await namesOf("rumah tangga pencatatan")).toEqual(["Kartu Rumah Tangga"]);
    expect(await namesOf("keluarga")).toEqual([]);
    expect(await namesOf("kependudukan")).toEqual([]);
  });

  it("is served by the trigram index where there are many services", async () => {
    const { id: unitId } = await aUnit();
    await db().service.createMany({
      data: Array.from({ length: 4000 }, (_, place) => ({
        unitId,
        slug: `banyak-${place}`,
        name: `Layanan nomor ${place}`,
        description: "Satu dari banyak",
        requirements: "KTP-el",
        procedure: "Datang",
        standardMinutes: 30,
        cost: "Gratis",
        product: "Surat",
        complaints: "Loket",
      })),
    });
    await db().$executeRaw`VACUUM (ANALYZE) service`;
    const plans = await plansOf("service", () => listPublicServices({ search: "rumah tangga" }));
    expect(plans.join("\n")).toContain("service_search_text_idx");
  });
});
