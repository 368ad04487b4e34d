import { getDistricts, getVillages } from "idn-area-data";
import { env } from "@/lib/env";

/** A kelurahan or desa by its code of the Kemendagri, with its kecamatan. */
export interface VillageOption {
  readonly code: string;
  readonly name: string;
  readonly district: string;
}

const kept = globalThis as { binaVillages?: Promise<readonly VillageOption[]> };

async function readVillages(region: string): Promise<readonly VillageOption[]> {
  const [districts, villages] = await Promise.all([getDistricts(), getVillages()]);
  const districtNames = new Map(
    districts.filter((district) => district.regency_code === region).map(({ code, name }) => [code, name]),
  );
  return villages
    .flatMap(({ code, name, district_code }) => {
      const district = districtNames.get(district_code);
      return district === undefined ? [] : [{ code, name, district }];
    })
    .toSorted(
      (one, other) =>
        one.district.localeCompare(other.district, "id") || one.name.localeCompare(other.name, "id"),
    );
}

/** The kelurahan and desa of this government, by kecamatan. The tables of all Indonesia are read once. */
export function villages(): Promise<readonly VillageOption[]> {
  kept.binaVillages ??= readVillages(env().BINA_REGION);
  return kept.binaVillages;
}

/** "Ibul, Kecamatan Kota Manna"; null for a code that is not of this government. */
export async function villageName(code: string | null): Promise<string | null> {
  const found = code === null ? undefined : (await villages()).find((village) => village.code === code);
  return found ? `${found.name}, Kecamatan ${found.district}` : null;
}
