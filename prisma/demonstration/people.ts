import { importCommand } from "@/lib/cli/import-command";
import type { Terminal } from "@/lib/cli/terminal";
import { db } from "@/lib/db/client";
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
 * are dated back, so that last year's plans find them too.
 */
export async function bringPeople(year: number): Promise<void> {
  for (const [kind, file] of [
    ["roster", ROSTER],
    ["supervisors", SUPERVISORS],
  ] as const) {
    if ((await importCommand.run([kind, file], terminal)) !== 0) throw new Error(`${file} was not imported`);
  }
  const since = dateOf(`${year - 2}-01-01`);
  await db().employee.updateMany({ data: { isSynthetic: true } });
  await db().appraiserAssignment.updateMany({
    where: { startsOn: { gt: since } },
    data: { startsOn: since },
  });
}
