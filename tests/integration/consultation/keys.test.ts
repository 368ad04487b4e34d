import { expect, it } from "vitest";
import { listPublicConsultations } from "@/lib/queries/consultation/list-consultations";
import { openAgreements } from "@/lib/queries/consultation/read-minutes";

const id = "00000000-0000-4000-8000-000000000001";

it.each([
  "0000-01-01T00:00:00.000Z",
  "-271821-04-20T00:00:00.000Z",
  "-004800-01-01T00:00:00.000Z",
  "+275760-09-13T00:00:00.000Z",
  "yesterday",
])("a key that somebody wrote, such as %s, breaks no list of dialogues", async (moment) => {
  for (const when of ["coming", "past"] as const)
    await expect(
      listPublicConsultations({ now: new Date(), when, after: `${moment}~${id}` }),
    ).resolves.toMatchObject({ next: null });
});

it.each(["0000-01-01", "2026-02-30", "2026-13-01", "9999-12-31", "tomorrow"])(
  "a key that somebody wrote, such as %s, breaks no list of agreements",
  async (day) => {
    await expect(openAgreements(`${day}~${id}`)).resolves.toMatchObject({ next: null });
  },
);
