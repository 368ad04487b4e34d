import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { GET as oneCalendar } from "@/app/(public)/dialog/[id]/kalender.ics/route";
import { GET as calendar } from "@/app/(public)/dialog/kalender.ics/route";
import { db } from "@/lib/db/client";
import {
  listManagedConsultations,
  listPublicConsultations,
} from "@/lib/queries/consultation/list-consultations";
import { managedConsultation, publicConsultation } from "@/lib/queries/consultation/read-consultation";
import { unitsForConsultations } from "@/lib/queries/consultation/visible-consultations";
import { createConsultation } from "@/lib/services/consultation/create-consultation";
import { editConsultation } from "@/lib/services/consultation/edit-consultation";
import {
  cancelConsultation,
  holdConsultation,
  openConsultation,
} from "@/lib/services/consultation/step-consultation";
import { participantLetter } from "@/lib/text/consultation-letters";
import {
  aHost,
  anOpenConsultation,
  consultationInput,
  consultationNow,
  seenOf,
} from "@/tests/factories/consultations";
import { anHr, auditsOf } from "@/tests/factories/hr";
import { anEmployee, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import { expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";

const REASON = "Aula terendam banjir; dijadwalkan lagi.";
const ON_THE_DAY = "2026-07-10T03:00:00Z";

describe("scheduling a public dialogue", () => {
  it("makes one of a form sent twice at once, and refuses the same form with other words", async () => {
    const { unit, head } = await aHost();
    const input = consultationInput(unit.id);
    await Promise.all([createConsultation(head, input), createConsultation(head, input)]);
    expect(await auditsOf("consultation.create", input.id)).toHaveLength(1);
    expect((await consultationNow(input.id)).startsAt.toISOString()).toBe("2026-07-10T02:00:00.000Z");
    await expect(
      createConsultation(head, { ...input, title: "Tema yang lain sama sekali" }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("is for the unit's head, the unit's HR and HR; others find nothing, in lists and in steps", async () => {
    const { unit, head } = await aHost();
    const { id } = await createConsultation(head, consultationInput(unit.id));
    const other = await aHost();
    const staff = contextOf(viewerOf(await anEmployee({ unitId: unit.id })));
    const hr = contextOf(await anHr());
    const unitHr = contextOf(viewerOf(await anEmployee(), [{ role: "UNIT_HR", unitPath: unit.path }]));
    for (const stranger of [other.head, staff]) {
      await expect(createConsultation(stranger, consultationInput(unit.id))).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
      await expect(openConsultation(stranger, { id, version: 1 })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
      expect(await managedConsultation(stranger.viewer, id)).toBeNull();
    }
    expect(await listManagedConsultations(staff.viewer, {})).toBeNull();
    expect((await listManagedConsultations(other.viewer, {}))?.rows).toEqual([]);
    for (const holder of [head, hr, unitHr]) {
      expect(await managedConsultation(holder.viewer, id)).toMatchObject({ id, state: "PLANNED" });
      expect((await unitsForConsultations(holder.viewer)).map((one) => one.id)).toContain(unit.id);
    }
    await openConsultation(unitHr, { id, version: 1 });
  });

  it("is refused for a unit that is closed", async () => {
    const unit = await aUnit();
    await db().workUnit.update({ where: { id: unit.id }, data: { isActive: false } });
    await expect(
      createConsultation(contextOf(await anHr()), consultationInput(unit.id)),
    ).rejects.toMatchObject({ reasons: ["UNIT_CLOSED"] });
  });
});

describe("the way of a public dialogue", () => {
  it("is read by the public from its opening on, and its cancellation with the reason", async () => {
    const { unit, head } = await aHost();
    const { id } = await createConsultation(head, consultationInput(unit.id));
    expect(await publicConsultation(id)).toBeNull();
    expect((await oneCalendar(new Request("http://x"), { params: Promise.resolve({ id }) })).status).toBe(
      404,
    );
    await openConsultation(head, { id, version: 1 });
    expect(await publicConsultation(id)).toMatchObject({ state: "OPEN", unitName: unit.name });
    await cancelConsultation(head, { id, version: 2, reason: REASON }, participantLetter);
    expect(await publicConsultation(id)).toMatchObject({ state: "CANCELLED", cancelReason: REASON });
    expect(await auditsOf("consultation.cancel", id)).toMatchObject([
      { before: { state: "OPEN" }, after: { state: "CANCELLED", reason: REASON } },
    ]);
  });

  it("that was called off before it was opened was never public", async () => {
    const { unit, head } = await aHost();
    const { id } = await createConsultation(head, consultationInput(unit.id));
    await cancelConsultation(head, { id, version: 1, reason: REASON }, participantLetter);
    expect(await publicConsultation(id)).toBeNull();
  });

  it("lets one of two win who open it at once", async () => {
    const { unit, head } = await aHost();
    const { id } = await createConsultation(head, consultationInput(unit.id));
    const both = await Promise.allSettled([1, 2].map(() => openConsultation(head, { id, version: 1 })));
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await auditsOf("consultation.open", id)).toHaveLength(1);
  });

  it("may be changed until it begins, never into the past once it is open", async () => {
    const { unit, viewer, head } = await aHost();
    const id = await anOpenConsultation(head, unit.id);
    const input = { ...consultationInput(unit.id, { place: "Balai desa" }), ...(await seenOf(id)) };
    await editConsultation(head, input, participantLetter);
    await expect(editConsultation(head, input, participantLetter)).rejects.toMatchObject({
      code: "CONFLICT",
    });
    const past = consultationInput(unit.id, { startsAt: "2026-01-10T09:00", endsAt: "2026-01-10T12:00" });
    await expect(
      editConsultation(head, { ...past, ...(await seenOf(id)) }, participantLetter),
    ).rejects.toMatchObject({
      reasons: ["CONSULTATION_IN_PAST"],
    });
    expect(await consultationNow(id)).toMatchObject({ place: "Balai desa", version: 3 });
    const begun = contextOf(viewer, ON_THE_DAY);
    await expect(
      editConsultation(begun, { ...consultationInput(unit.id), ...(await seenOf(id)) }, participantLetter),
    ).rejects.toMatchObject({ reasons: expect.arrayContaining(["CONSULTATION_WRONG_STATE"]) });
    await holdConsultation(begun, await seenOf(id));
    expect((await consultationNow(id)).state).toBe("HELD");
  });
});

describe("the public list", () => {
  it("turns a dialogue from coming to past, and goes on by key", async () => {
    const { unit, head } = await aHost();
    const ids = await Promise.all(
      Array.from({ length: 23 }, (_, index) =>
        anOpenConsultation(head, unit.id, {
          startsAt: `2031-07-${String(index + 1).padStart(2, "0")}T09:00`,
          endsAt: `2031-07-${String(index + 1).padStart(2, "0")}T10:00`,
        }),
      ),
    );
    const now = new Date("2031-07-01T00:00:00Z");
    const first = await listPublicConsultations({ now, when: "coming" });
    const second = await listPublicConsultations({ now, when: "coming", after: first.next ?? "" });
    const seen = [...first.rows, ...second.rows].map(({ id }) => id).filter((id) => ids.includes(id));
    expect(seen).toEqual(ids);
    expect(first.rows).toHaveLength(20);
    const past = await listPublicConsultations({ now: new Date("2031-07-24T00:00:00Z"), when: "past" });
    expect(past.rows[0]?.id).toBe(ids.at(-1));
    // A key that nobody was given starts from the beginning.
    expect((await listPublicConsultations({ now, when: "coming", after: "x~y" })).rows[0]?.id).toBe(ids[0]);
  });
});

describe("the calendar feed", () => {
  it("keeps the UID of one that is moved and then called off, with a growing SEQUENCE", async () => {
    const { unit, head } = await aHost();
    const at = { startsAt: "2099-07-10T09:00", endsAt: "2099-07-10T12:00" };
    const id = await anOpenConsultation(head, unit.id, at);
    const entries = async () => {
      const text = await (await calendar()).text();
      const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
      const own = events.map((one) => new ICAL.Event(one)).filter(({ uid }) => uid.includes(id));
      return own.map((event) => ({
        sequence: event.sequence,
        status: event.component.getFirstPropertyValue("status"),
      }));
    };
    expect(await entries()).toEqual([{ sequence: 1, status: "CONFIRMED" }]);
    const elsewhere = { ...consultationInput(unit.id, { ...at, place: "Balai" }), ...(await seenOf(id)) };
    await editConsultation(head, elsewhere, participantLetter);
    expect(await entries()).toEqual([{ sequence: 2, status: "CONFIRMED" }]);
    await cancelConsultation(head, { ...(await seenOf(id)), reason: REASON }, participantLetter);
    expect(await entries()).toEqual([{ sequence: 3, status: "CANCELLED" }]);
    const one = await oneCalendar(new Request("http://x"), { params: Promise.resolve({ id }) });
    expect(one.headers.get("content-type")).toContain("text/calendar");
    expect(await one.text()).toContain("STATUS:CANCELLED");
  });
});

describe("without its line in the trail", () => {
  it("nothing of a dialogue is written", async () => {
    const { unit, viewer, head } = await aHost();
    const broken = withBrokenTrail(head);
    const input = consultationInput(unit.id);
    const state = () => db().consultation.findMany({ where: { unitId: unit.id } });
    await expectNothingWithoutTrail(createConsultation(broken, input), state, []);
    const { id } = await createConsultation(head, input);
    const planned = await state();
    await expectNothingWithoutTrail(
      editConsultation(
        broken,
        { ...consultationInput(unit.id, { place: "Balai" }), id, version: 1 },
        participantLetter,
      ),
      state,
      planned,
    );
    await expectNothingWithoutTrail(openConsultation(broken, { id, version: 1 }), state, planned);
    await expectNothingWithoutTrail(
      cancelConsultation(broken, { id, version: 1, reason: REASON }, participantLetter),
      state,
      planned,
    );
    await openConsultation(head, { id, version: 1 });
    const opened = await state();
    const later = withBrokenTrail(contextOf(viewer, ON_THE_DAY));
    await expectNothingWithoutTrail(holdConsultation(later, { id, version: 2 }), state, opened);
  });
});
