import { db } from "@/lib/db/client";
import { canSomewhere } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";

export interface TemplateView {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly isActive: boolean;
  readonly version: number;
}

/** The ready-made answers by title: all of them for whoever keeps them, else those in use; null for others. */
export async function listTemplates(viewer: Viewer): Promise<readonly TemplateView[] | null> {
  const keeps = canSomewhere(viewer, "complaint.manageTemplates");
  const uses = canSomewhere(viewer, "complaint.handle") || canSomewhere(viewer, "complaint.examine");
  if (!keeps && !uses) return null;
  return db().complaintTemplate.findMany({
    where: keeps ? {} : { isActive: true },
    orderBy: [{ title: "asc" }, { id: "asc" }],
  });
}
