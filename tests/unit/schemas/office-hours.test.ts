import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, it } from "vitest";
import { officeHoursSchema, officePlanOf } from "@/lib/schemas/office-hours";
import { clockValue, daysText } from "@/lib/text/office-hours";

const sent = {
  serviceId: "0197a000-0000-4000-8000-000000000001",
  scope: "UNIT",
  seenUnit: "0",
  seenService: "2",
  opens: ["08:00", "08:00", undefined, undefined, "07:30"],
  closes: ["16:00", "12:00", undefined, undefined, "11:00"],
  days: "24-12-2026 tutup\n\n31-12-2026 08.00-12.00\n1-1-2027 08:00 – 10:00",
};
const fieldsOf = (given: object) =>
  officeHoursSchema.safeParse({ ...sent, ...given }).error?.issues.map(({ path }) => path.join(".")) ?? [];

describe("office hours in a form", () => {
  const plan = officePlanOf(officeHoursSchema.parse(sent));

  it("are minutes of a week and of days that are different", () => {
    const open = (opens: number, closes: number) => ({ opens, closes });
    expect(plan.week).toEqual([open(480, 960), open(480, 720), null, null, open(450, 660), null, null]);
    expect(plan.days).toEqual({
      "2026-12-24": null,
      "2026-12-31": open(480, 720),
      "2027-01-01": open(480, 600),
    });
  });

  it("come back as they are written", () => {
    expect(daysText(plan.days)).toBe("24-12-2026 tutup\n31-12-2026 08.00-12.00\n01-01-2027 08.00-10.00");
    expect(officePlanOf({ opens: [], closes: [], days: daysText(plan.days) }).days).toEqual(plan.days);
    expect([clockValue(485), clockValue(undefined)]).toEqual(["08:05", ""]);
  });

  it("come from fields of which some are left empty, also in the middle of the week", () => {
    const form = new FormData();
    const { opens: _, closes: __, ...rest } = sent;
    for (const [name, value] of Object.entries(rest)) form.append(name, value);
    for (let index = 0; index < 7; index += 1) {
      const isOpen = index !== 2 && index < 5;
      form.append(`opens[${index}]`, isOpen ? "08:00" : "");
      form.append(`closes[${index}]`, isOpen ? "12:00" : "");
    }
    const submission = parseWithZod(form, { schema: officeHoursSchema });
    if (submission.status !== "success") throw new Error(JSON.stringify(submission.error));
    const { week } = officePlanOf(submission.value);
    expect(week.map((open) => open !== null)).toEqual([true, true, false, true, true, false, false]);
  });

  it.each([
    [{ opens: [], closes: [] }, "opens.0"],
    [{ opens: ["08:00"], closes: [] }, "opens.0"],
    [{ opens: ["16:00"], closes: ["08:00"] }, "opens.0"],
    [{ opens: ["08:00", "25:00"], closes: ["16:00", "26:00"] }, "opens.1"],
    [{ days: "besok tutup" }, "days"],
    [{ days: "31-02-2027 tutup" }, "days"],
    [{ days: "24-12-2026 16.00-08.00" }, "days"],
    [{ days: Array.from({ length: 61 }, (_, day) => `${(day % 28) + 1}-12-2026 tutup`).join("\n") }, "days"],
  ])("say where they are wrong: %o", (given, field) => {
    expect(fieldsOf(given)).toEqual([field]);
  });
});
