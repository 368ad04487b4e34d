import { describe, expect, it } from "vitest";
import { createConsultationSchema } from "@/lib/schemas/consultation";

const parsed = (startsAt: string, endsAt: string) =>
  createConsultationSchema.safeParse({
    id: crypto.randomUUID(),
    unitId: crypto.randomUUID(),
    title: "Jam buka loket kependudukan",
    description: "Kita membahas jam buka loket dan antrean pagi hari.",
    place: "Aula kecamatan",
    startsAt,
    endsAt,
    capacity: 3,
  });
const faultsOf = (startsAt: string, endsAt: string) =>
  parsed(startsAt, endsAt).error?.issues.map(({ path }) => path.join("."));

describe("the time of a public dialogue", () => {
  it.each([
    "2026-13-01T09:00",
    "2026-02-30T09:00",
    "2026-07-10T24:00",
    "2026-07-10T09:60",
    "9999-12-31T23:59",
  ])("is one that the clock shows, so not %s", (startsAt) => {
    expect(faultsOf(startsAt, "2026-07-10T12:00")).toContain("startsAt");
  });

  it("ends within a month, because names are kept until it is over", () => {
    expect(parsed("2026-07-10T09:00", "2026-08-10T12:00").success).toBe(true);
    expect(faultsOf("2026-07-10T09:00", "2026-08-11T12:00")).toEqual(["endsAt"]);
    expect(faultsOf("2026-07-10T09:00", "2126-07-10T12:00")).toEqual(["endsAt"]);
    expect(faultsOf("2026-07-10T09:00", "2026-07-10T09:00")).toEqual(["endsAt"]);
  });
});
