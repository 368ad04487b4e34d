import { type AuditFault, verifyAudit } from "@/lib/audit/verify";
import { formatMoment, formatNumber } from "@/lib/text/format";
import { type Command, UsageError } from "./command";

const FAULTS = {
  CHANGED: "diubah",
  MISSING: "hilang",
  INSERTED: "disisipkan",
} as const;

function faultText(fault: AuditFault): string {
  switch (fault.kind) {
    case "BROKEN_SEAL":
      return `Segel ${fault.sealId} tidak cocok dengan segel sebelumnya.`;
    case "LOST_SEALS":
      return `Segel ${fault.from === fault.to ? fault.to : `${fault.from}–${fault.to}`} hilang dari ujung rantai.`;
    case "BROKEN_HEAD":
      return "Catatan tentang segel terakhir tidak cocok dengan rantai.";
    default:
      return `Baris ${fault.eventId} ${FAULTS[fault.kind]}.`;
  }
}

/** `audit verify`: goes through the whole chain; exit code 1 when anything does not fit. */
export const auditCommand: Command = {
  usage: "audit verify",
  summary: "Memeriksa rantai jejak audit: baris yang diubah, hilang, atau disisipkan, segel yang hilang.",
  async run(args, terminal) {
    if (args.length !== 1 || args[0] !== "verify") throw new UsageError("Perintahnya: audit verify.");
    const report = await verifyAudit();
    terminal.answer(report);
    terminal.say(`${formatNumber(report.seals)} segel, ${formatNumber(report.rows)} baris tersegel.`);
    for (const fault of report.faults) terminal.say(faultText(fault));
    const { rows, since } = report.unsealed;
    if (since) terminal.say(`${formatNumber(rows)} baris menunggu segel sejak ${formatMoment(since)}.`);
    terminal.say(report.faults.length === 0 ? "Rantai utuh." : "Rantai TIDAK utuh.");
    return report.faults.length === 0 ? 0 : 1;
  },
};
