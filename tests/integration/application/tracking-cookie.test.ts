import { beforeEach, describe, expect, it, vi } from "vitest";
import {
  giveApplicationCookie,
  giveTicketCookie,
  giveTrackingCookie,
  shownTicket,
  takeApplicationCookie,
  trackedApplicationId,
  trackedComplaintId,
} from "@/lib/actions/tracking-cookie";
import { openApplication } from "@/lib/services/application/open-application";
import { renewPin } from "@/lib/services/application/renew-pin";
import { fileComplaint } from "@/lib/services/complaint/file-complaint";
import { openTracking } from "@/lib/services/complaint/open-tracking";
import { openTicket } from "@/lib/services/consultation/open-ticket";
import { register } from "@/lib/services/consultation/register";
import { confirmationLetter } from "@/lib/text/consultation-letters";
import { aCounter, anApplication, MONDAY_AT_TEN } from "@/tests/factories/applications";
import { aReport } from "@/tests/factories/complaints";
import { aCitizen, aHost, anOpenConsultation, registerInput } from "@/tests/factories/consultations";
import { contextOf } from "@/tests/factories/people";

/** What the browser of the test keeps. */
const jar = new Map<string, string>();
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => (value === "" ? jar.delete(name) : jar.set(name, value)),
  }),
}));
beforeEach(() => jar.clear());

const now = new Date(MONDAY_AT_TEN);
const minutesOn = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe("the cookie of what somebody follows", () => {
  it("opens an application for half an hour, and ends at once when the counter gives another PIN", async () => {
    const counter = await aCounter();
    const { id, code, pin } = await anApplication(counter);
    await giveApplicationCookie(await openApplication({ trackingCode: code, pin }, null), now);
    expect(await trackedApplicationId(minutesOn(29))).toBe(id);
    expect(await trackedApplicationId(minutesOn(30))).toBeNull();

    const ctx = contextOf(counter.officer, MONDAY_AT_TEN);
    const form = { id: crypto.randomUUID(), applicationId: id, version: 1, identity: true } as const;
    const renewed = await renewPin(ctx, form);
    expect(await trackedApplicationId(minutesOn(1))).toBeNull();
    await giveApplicationCookie(await openApplication({ trackingCode: code, pin: renewed.pin }, null), now);
    expect(await trackedApplicationId(minutesOn(1))).toBe(id);
    await renewPin(ctx, form);
    expect(await trackedApplicationId(minutesOn(1))).toBe(id);
    await takeApplicationCookie();
    expect(await trackedApplicationId(minutesOn(1))).toBeNull();
  });

  it("opens a complaint and a place at a dialogue with the PIN that they have, and nothing with another's stamp", async () => {
    const complaint = await fileComplaint(aCitizen(), aReport());
    const opened = await openTracking({ trackingCode: complaint.code, pin: complaint.pin }, null);
    await giveTrackingCookie(opened, now);
    expect(await trackedComplaintId(minutesOn(1))).toBe(opened.complaintId);
    const { head, unit } = await aHost();
    const consultationId = await anOpenConsultation(head, unit.id);
    const { code, pin } = await register(aCitizen(), registerInput(consultationId), confirmationLetter);
    const ticket = await openTicket({ trackingCode: code, pin }, null);
    await giveTicketCookie(ticket, now);
    expect(await shownTicket(minutesOn(1))).toEqual({ kind: "registration", id: ticket.id });
    await giveTicketCookie({ ...ticket, stamp: opened.stamp }, now);
    expect(await shownTicket(minutesOn(1))).toBeNull();
    await giveTicketCookie({ ...ticket, kind: "question" }, now);
    expect(await shownTicket(minutesOn(1))).toBeNull();
  });

  it("opens nothing that was forged or sealed for something else", async () => {
    const complaint = await fileComplaint(aCitizen(), aReport());
    const opened = await openTracking({ trackingCode: complaint.code, pin: complaint.pin }, null);
    await giveTrackingCookie(opened, now);
    const value = jar.get("bina-lacak") ?? "";
    jar.set("bina-permohonan", value);
    expect(await trackedApplicationId(minutesOn(1))).toBeNull();
    jar.set("bina-lacak", `${value.slice(0, -4)}AAAA`);
    expect(await trackedComplaintId(minutesOn(1))).toBeNull();
    jar.set("bina-lacak", "x".repeat(10_000));
    expect(await trackedComplaintId(minutesOn(1))).toBeNull();
  });
});
