import { verifyAudit } from "@/lib/audit/verify";
import { formatMoment, formatNumber } from "@/lib/text/format";
import { type Command, UsageError } from "./command";

const FAULTS = {
  CHANGED: "diubah",
  MISSING: "hilang",
  INSERTED: "disisipkan",
} as const;

/** `audit verify`: goes through the whole chain; exit code 1 when anything does not fit. */
export const auditCommand: Command = {
  usage: "audit verify",
  summary: "Memeriksa rantai jejak audit: baris yang diubah, hilang, atau disisipkan.",
  async run(args, terminal) {
    if (args.length !== 1 || args[0] !== "verify") throw new UsageError("Perintahnya: audit verify.");
    const report = await verifyAudit();
    terminal.answer(report);
    terminal.say(`${formatNumber(report.seals)} segel, ${formatNumber(report.rows)} baris tersegel.`);
    for (const fault of report.faults) {
      terminal.say(
        fault.kind === "BROKEN_SEAL"
          ? `Segel ${fault.sealId} tidak cocok dengan segel sebelumnya.`
          : `Baris ${fault.eventId} ${FAULTS[fault.kind]}.`,
      );
    }
    const { rows, since } = report.unsealed;
    if (since) terminal.say(`${formatNumber(rows)} baris menunggu segel sejak ${formatMoment(since)}.`);
    terminal.say(report.faults.length === 0 ? "Rantai utuh." : "Rantai TIDAK utuh.");
    return report.faults.length === 0 ? 0 : 1;
  },
};
