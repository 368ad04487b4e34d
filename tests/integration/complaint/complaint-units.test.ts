import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { complaintUnits } from "@/lib/queries/complaint/complaint-units";
import { aUnit } from "@/tests/factories/people";

it("tells two wards of one name apart by their district, and leaves other names as they are", async () => {
  const root = await aUnit({ name: "Pemerintah Contoh" });
  const north = await aUnit({ name: "Kecamatan Utara", parent: root });
  const south = await aUnit({ name: "Kecamatan Selatan", parent: root });
  const closed = await aUnit({ name: "Kecamatan Barat", parent: root });
  for (const parent of [north, south]) await aUnit({ name: "Kelurahan Pasar Baru", parent });
  await aUnit({ name: "Kelurahan Ibul", parent: north });
  const gone = await aUnit({ name: "Kelurahan Ibul", parent: closed });
  await db().workUnit.update({ where: { id: gone.id }, data: { isActive: false } });

  expect((await complaintUnits()).map(({ name }) => name).sort()).toEqual([
    "Kecamatan Barat",
    "Kecamatan Selatan",
    "Kecamatan Utara",
    "Kelurahan Ibul",
    "Kelurahan Pasar Baru (Kecamatan Selatan)",
    "Kelurahan Pasar Baru (Kecamatan Utara)",
  ]);
});
