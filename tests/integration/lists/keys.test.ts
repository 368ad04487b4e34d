import { beforeAll, describe, expect, it } from "vitest";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { listPublicConsultations } from "@/lib/queries/consultation/list-consultations";
import { openAgreements } from "@/lib/queries/consultation/read-minutes";
import { givenFeedback } from "@/lib/queries/feedback/given-feedback";
import { moderationQueue } from "@/lib/queries/forum/contributions";
import { listTopics } from "@/lib/queries/forum/topics";
import { publicRemedies } from "@/lib/queries/hearing/public-remedies";
import { listImports } from "@/lib/queries/imports/list-imports";
import { listImprovements } from "@/lib/queries/improvement/list-improvements";
import { openReports } from "@/lib/queries/people/open-reports";
import { listWaitingPlans } from "@/lib/queries/plan/list-waiting-plans";
import { listWaitingEntries } from "@/lib/queries/progress/waiting-entries";
import { listManagedTrainings, listOpenTrainings } from "@/lib/queries/training/list-trainings";
import { ownLedger } from "@/lib/queries/training/own-ledger";
import { localToday } from "@/lib/time";
import { anEmployee, viewerOf } from "@/tests/factories/people";

const TODAY = "2026-06-15";
const NOW = new Date(`${TODAY}T03:00:00Z`);

let viewer: EmployeeViewer;
beforeAll(async () => {
  viewer = viewerOf(await anEmployee(), [{ role: "HR" }, { role: "SUPERVISOR" }]);
});

/** With an id, and with what only looks like one. */
const keysOf = (first: string): readonly string[] => [
  `${first}~00000000-0000-4000-8000-000000000001`,
  `${first}~${"-".repeat(36)}`,
];

type List = (after: string) => Promise<{ readonly next: string | null } | null>;

const BY_DAY: readonly (readonly [string, List])[] = [
  ["topics that are past", (after) => listTopics(TODAY, { when: "past", after })],
  ["topics that are open", (after) => listTopics(TODAY, { when: "now", after })],
  ["agreements", openAgreements],
  ["remedies", (after) => publicRemedies({ after })],
  ["improvement plans", (after) => listImprovements(viewer, { after })],
  ["trainings", (after) => listManagedTrainings(viewer, { after })],
  ["trainings to sign up for", (after) => listOpenTrainings(viewer, TODAY, { after })],
  ["hours of training", (after) => ownLedger(viewer, after)],
];

describe.each(BY_DAY)("the list of %s", (_name, list) => {
  it.each(["0000-01-01", "2026-02-30", "2026-13-01", "2026-06-15", "9999-12-31", "tomorrow"].flatMap(keysOf))(
    "is not broken by a key that somebody wrote, such as %s",
    async (key) => {
      await expect(list(key)).resolves.toMatchObject({ next: null });
    },
  );
});

const BY_MOMENT: readonly (readonly [string, List])[] = [
  ["entries that wait", (after) => listWaitingEntries(viewer, localToday(), { after, take: 5 })],
  ["dialogues that come", (after) => listPublicConsultations({ now: NOW, when: "coming", after })],
  ["dialogues that are past", (after) => listPublicConsultations({ now: NOW, when: "past", after })],
  ["contributions that wait", (after) => moderationQueue(viewer, after)],
  ["imports", (after) => listImports(viewer, after)],
  ["feedback", (after) => givenFeedback(viewer, NOW, after)],
  ["reports", (after) => openReports(viewer, TODAY, after)],
  ["plans that wait", (after) => listWaitingPlans(viewer, localToday(), { after })],
];

describe.each(BY_MOMENT)("the list of %s", (_name, list) => {
  it.each(
    [
      "0000-01-01T00:00:00.000Z",
      "2026-13-01T00:00:00.000Z",
      "2026-06-15T25:00:00.000Z",
      "2026-06-15T03:00:00.000Z",
      "-271821-04-20T00:00:00.000Z",
      "-004800-01-01T00:00:00.000Z",
      "+275760-09-13T00:00:00.000Z",
      "yesterday",
    ].flatMap(keysOf),
  )("is not broken by a key that somebody wrote, such as %s", async (key) => {
    await expect(list(key)).resolves.toMatchObject({ next: null });
  });
});
