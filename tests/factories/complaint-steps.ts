import type { Viewer } from "@/lib/permissions/viewer";
import { assignComplaint } from "@/lib/services/complaint/assign-complaint";
import { startComplaint } from "@/lib/services/complaint/start-complaint";
import { verifyComplaint } from "@/lib/services/complaint/verify-complaint";
import { aComplaint, type Desk, seenComplaint } from "./complaints";
import { contextOf } from "./people";

const WHEN = "2026-06-16T03:00:00Z";

/** What an officer writes to the reporter. */
export const officerWords = (text = "Petugas sudah mengganti lampunya.") => ({
  messageId: crypto.randomUUID(),
  text,
});

/** The steps of a desk, each as its officer takes it the day after the complaint came in. */
export function stepsOf({ coordinator, head, unit }: Desk, when = WHEN) {
  const at = (viewer: Viewer) => contextOf(viewer, when);
  const verify = async (id: string, more: object = {}, by: Viewer = coordinator) =>
    verifyComplaint(at(by), {
      ...(await seenComplaint(id)),
      term: "ORDINARY",
      isAboutOfficer: false,
      subjectIds: [],
      publicTitle: undefined,
      moderatedText: undefined,
      ...more,
    });
  const assign = async (id: string, unitId: string | undefined = unit.id) =>
    assignComplaint(at(coordinator), { ...(await seenComplaint(id)), unitId, note: "Segera" });
  const start = async (id: string, by: Viewer = head) => startComplaint(at(by), await seenComplaint(id));
  const inProgress = async (given: object = {}, more: object = {}) => {
    const { id } = await aComplaint({ ...given });
    await verify(id, more);
    await assign(id);
    await start(id);
    return id;
  };
  return { verify, assign, start, inProgress };
}
