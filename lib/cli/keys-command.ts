import { systemContext } from "@/lib/jobs/system-context";
import { type Rotation, rotateKeys } from "@/lib/services/system/rotate-keys";
import { formatNumber } from "@/lib/text/format";
import { type Command, UsageError } from "./command";

/** What is left to do, in one line; null where everything lies under the new key. */
function complaintOf(rotation: Rotation): string | null {
  if (!rotation.isDone) {
    const names = rotation.missing.map((id) => `"${id}"`).join(", ");
    return `BINA_KEYS tidak memuat kunci ${names}, yang masih dipakai ${formatNumber(rotation.values)} nilai: tambahkan kunci itu di belakang, lalu ulangi. Tidak ada yang diubah.`;
  }
  const { unreadable, remaining } = rotation;
  if (unreadable.length > 0) {
    const places = unreadable.map(({ column, id }) => `${column} ${id}`).join(", ");
    return `${formatNumber(unreadable.length)} nilai tidak terbaca dengan kuncinya dan tetap seperti semula: ${places}.`;
  }
  if (remaining === 0) return null;
  return `${formatNumber(remaining)} nilai masih ditulis dengan kunci lama: mulai ulang semua proses Bina dengan BINA_KEYS yang baru, lalu ulangi.`;
}

/** `keys rotate`: everything encrypted goes under the first key of BINA_KEYS; exit code 1 while anything does not. */
export const keysCommand: Command = {
  usage: "keys rotate",
  summary:
    "Mengenkripsi ulang semua nilai rahasia dengan kunci pertama BINA_KEYS, sementara portal berjalan.",
  async run(args, terminal) {
    if (args.length !== 1 || args[0] !== "rotate") throw new UsageError("Perintahnya: keys rotate.");
    const rotation = await rotateKeys(systemContext("cli"), (done, total) =>
      terminal.progress("Mengenkripsi ulang", done, total),
    );
    terminal.answer(rotation);
    if (rotation.isDone) {
      const values = Object.values(rotation.rotated).reduce((sum, one) => sum + one, 0);
      terminal.say(
        values === 0
          ? `Tidak ada nilai yang perlu dienkripsi ulang dengan kunci "${rotation.keyId}".`
          : `${formatNumber(values)} nilai dienkripsi ulang dengan kunci "${rotation.keyId}".`,
      );
    }
    const complaint = complaintOf(rotation);
    if (complaint === null) return 0;
    terminal.complain(complaint);
    return 1;
  },
};
