import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { type CalendarEntry, consultationCalendar } from "@/lib/documents/consultation-calendar";

const frame = {
  name: "Dialog publik",
  host: "bina.example.go.id",
  urlOf: (id: string) => `https://bina.example.go.id/dialog/${id}`,
};
const entry = (rest: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: "0198f0aa-0000-7000-8000-000000000001",
  version: 2,
  title: "Jam buka loket, antrean; dan biaya",
  description: "Baris pertama\nBaris kedua",
  place: "Aula Kecamatan, Manna",
  unitName: "Kecamatan Kota Manna",
  startsAt: "2026-12-01T02:00:00.000Z",
  endsAt: "2026-12-01T05:00:00.000Z",
  changedAt: "2026-11-20T01:00:00.000Z",
  state: "OPEN",
  cancelReason: null,
  ...rest,
});

/** As a calendar program reads it. */
function read(entries: readonly CalendarEntry[]) {
  const calendar = new ICAL.Component(ICAL.parse(consultationCalendar(entries, frame)));
  return {
    calendar,
    events: calendar.getAllSubcomponents("vevent").map((component) => ({
      event: new ICAL.Event(component),
      status: component.getFirstPropertyValue("status"),
      url: component.getFirstPropertyValue("url"),
    })),
  };
}

describe("the calendar of public dialogues", () => {
  it("is read by a calendar program as it was meant, commas, semicolons and lines included", () => {
    const { calendar, events } = read([entry()]);
    expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
    expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe("Dialog publik");
    expect(events).toHaveLength(1);
    const [{ event, status, url } = { event: null, status: null, url: null }] = events;
    expect(event?.summary).toBe("Jam buka loket, antrean; dan biaya");
    expect(event?.location).toBe("Aula Kecamatan, Manna");
    expect(event?.description).toBe("Kecamatan Kota Manna\n\nBaris pertama\nBaris kedua");
    expect(event?.startDate.toJSDate().toISOString()).toBe("2026-12-01T02:00:00.000Z");
    expect(event?.endDate.toJSDate().toISOString()).toBe("2026-12-01T05:00:00.000Z");
    expect(status).toBe("CONFIRMED");
    expect(url).toBe("https://bina.example.go.id/dialog/0198f0aa-0000-7000-8000-000000000001");
  });

  it("keeps the UID while the SEQUENCE grows, and says what was called off", () => {
    const before = read([entry()]).events[0];
    const moved = read([entry({ version: 3, startsAt: "2026-12-02T02:00:00.000Z" })]).events[0];
    const off = read([entry({ version: 4, state: "CANCELLED", cancelReason: "Aula terendam banjir." })])
      .events[0];
    expect(moved?.event.uid).toBe(before?.event.uid);
    expect(off?.event.uid).toBe(before?.event.uid);
    expect([before, moved, off].map((one) => one?.event.sequence)).toEqual([1, 2, 3]);
    expect(off?.status).toBe("CANCELLED");
    expect(off?.event.description).toMatch(/^Dibatalkan: Aula terendam banjir\./);
  });

  it("holds many, and none", () => {
    const second = entry({ id: "0198f0aa-0000-7000-8000-000000000002" });
    const { events } = read([entry(), second]);
    expect(new Set(events.map(({ event }) => event.uid)).size).toBe(2);
    expect(read([]).events).toEqual([]);
    expect(read([]).calendar.getFirstPropertyValue("prodid")).toBe("Bina");
  });
});
