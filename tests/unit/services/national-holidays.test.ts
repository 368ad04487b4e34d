import { describe, expect, it } from "vitest";
import { nationalHolidays } from "@/lib/services/calendar/national-holidays";

describe("nationalHolidays", () => {
  it("calls each day of the moon by its own name", () => {
    const names = new Map(nationalHolidays(2026).map(({ date, name }) => [date as string, name]));
    // SKB 2026: Isra Mikraj on 16 January, Maulid on 25 August.
    expect(names.get("2026-01-01")).toBe("Tahun Baru Masehi");
    expect(names.get("2026-01-16")).toBe("Isra Mikraj Nabi Muhammad saw.");
    expect(names.get("2026-08-25")).toBe("Maulid Nabi Muhammad saw.");
  });

  it("never gives two holidays of a year that are far apart the same name", () => {
    for (let year = 2024; year <= 2032; year += 1) {
      const days = nationalHolidays(year);
      for (const [place, { date, name }] of days.entries()) {
        const twin = days.slice(place + 1).find((other) => other.name === name);
        // Idul Fitri takes two days; a year of the moon is eleven days short, so a feast may come in January and December.
        if (twin) {
          const apart = (Date.parse(twin.date) - Date.parse(date)) / 86_400_000;
          expect([name, apart === 1 || apart > 340]).toEqual([name, true]);
        }
      }
    }
  });
});
