import { db } from "@/lib/db/client";

export interface ComplaintUnit {
  readonly id: string;
  readonly name: string;
}

/** The open units that a citizen or the coordinator may choose, by name. */
export const complaintUnits = (): Promise<readonly ComplaintUnit[]> =>
  db().workUnit.findMany({
    where: { isActive: true, parentId: { not: null } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
