import { importCommand } from "@/lib/cli/import-command";
import type { Terminal } from "@/lib/cli/terminal";
import { db } from "@/lib/db/client";
import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { dateOf } from "@/lib/time";

const ROSTER = "tests/fixtures/roster/contoh-siasn-data-utama.xlsx";
const SUPERVISORS = "tests/fixtures/roster/contoh-penilai.xlsx";

const terminal: Terminal = {
  isJson: false,
  say: () => {},
  answer: () => {},
  progress: () => {},
  complain: (line) => console.error(line),
};

/**
 * The people of the town: the synthetic sample roster, brought in by the import as a real one would be. Its appraisers
 * are dated back, so that the plans of years before find them too.
 */
export async function bringPeople(since: LocalDate): Promise<void> {
  for (const [kind, file] of [
    ["roster", ROSTER],
    ["supervisors", SUPERVISORS],
  ] as const) {
    if ((await importCommand.run([kind, file], terminal)) !== 0) throw new Error(`${file} was not imported`);
  }
  const startsOn = dateOf(since);
  await db().employee.updateMany({ data: { isSynthetic: true } });
  await db().appraiserAssignment.updateMany({
    where: { startsOn: { gt: startsOn } },
    data: { startsOn },
  });
}
