import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { importCommand } from "@/lib/cli/import-command";
import type { Terminal } from "@/lib/cli/terminal";
import { db } from "@/lib/db/client";
import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { type RosterCells, workbookOf } from "@/tests/factories/roster-workbook";
import type { Random } from "./random";
import { townRoster } from "./roster";

const terminal: Terminal = {
  isJson: false,
  say: () => {},
  answer: () => {},
  progress: () => {},
  complain: (line) => console.error(line),
};

/**
 * The people of the town in its tree of units, brought in by the import as a real roster would be. Answers the NIPs of those who
 * lead a unit: a roster gives nobody a role.
 */
export async function bringPeople(random: Random, since: LocalDate): Promise<readonly string[]> {
  const { people, appraisers, topNip, headNips } = townRoster(random, since);
  const folder = await mkdtemp(path.join(tmpdir(), "bina-peragaan-"));
  const bring = async (kind: "roster" | "supervisors", name: string, rows: readonly RosterCells[]) => {
    const file = path.join(folder, name);
    await writeFile(file, await workbookOf(rows));
    if ((await importCommand.run([kind, file], terminal)) !== 0) throw new Error(`${name} was not imported`);
  };
  try {
    await bring("roster", "peragaan-data-utama.xlsx", people);
    await bring("supervisors", "peragaan-penilai.xlsx", appraisers);
  } finally {
    await rm(folder, { recursive: true });
  }
  await db().employee.updateMany({ data: { isSynthetic: true } });
  await db().employee.update({ where: { nip: topNip }, data: { isAppraisedOutside: true } });
  return headNips;
}
