import { db } from "@/lib/db/client";
import { systemContext } from "@/lib/jobs/system-context";
import { createAccount } from "@/lib/services/access/create-account";
import { resetByHr } from "@/lib/services/access/reset-by-hr";
import { ServiceError } from "@/lib/services/errors";
import { resetNotice } from "@/lib/text/access-letters";
import { failureText } from "@/lib/text/refusals";
import { type Command, UsageError } from "./command";

const ROLES = { sdm: "HR", inspektur: "INSPECTOR", administrator: "ADMINISTRATOR" } as const;

async function employeeIdOf(nip: string): Promise<string> {
  const found = await db().employee.findUnique({ where: { nip }, select: { id: true } });
  if (!found) throw new Error(`Tidak ada pegawai dengan NIP ${nip}.`);
  return found.id;
}

const LONGEST_NAME = 150;

/** The value of `--option=value`, or undefined. */
const optionOf = (args: readonly string[], option: string): string | undefined =>
  args.find((arg) => arg.startsWith(`--${option}=`))?.slice(option.length + 3);

/**
 * `user create|reset NIP`: opens an account, or opens it anew, with a one-time password that is shown this once. With a name
 * `create` also writes down whom no roster has named yet: the first people of an empty Bina.
 */
export const userCommand: Command = {
  usage:
    'user create NIP [--name="Nama Lengkap"] [--role=sdm|inspektur|administrator] | user reset NIP [--drop-second-factor]',
  summary: "Membuka akun pegawai, atau memberi kata sandi sementara yang baru.",
  async run(args, terminal) {
    const [verb, nip, ...more] = args.filter((arg) => !arg.startsWith("--"));
    if ((verb !== "create" && verb !== "reset") || nip === undefined || more.length > 0)
      throw new UsageError("Sebutkan create atau reset, dan NIP-nya.");
    const word = optionOf(args, "role");
    const role = Object.entries(ROLES).find(([name]) => name === word)?.[1];
    if (word !== undefined && !role) throw new UsageError(`Peran "${word}" tidak dikenal.`);
    const name = optionOf(args, "name")?.trim();
    if (name !== undefined && (name === "" || name.length > LONGEST_NAME))
      throw new UsageError(`Nama paling sedikit satu dan paling banyak ${LONGEST_NAME} huruf.`);
    const ctx = systemContext("cli");
    try {
      const { temporaryPassword } =
        verb === "create"
          ? await createAccount(ctx, { nip, ...(role ? { role } : {}), ...(name ? { name } : {}) })
          : await resetByHr(
              ctx,
              {
                employeeId: await employeeIdOf(nip),
                dropSecondFactor: args.includes("--drop-second-factor"),
              },
              resetNotice,
            );
      terminal.say(`Kata sandi sementara untuk ${nip}: ${temporaryPassword}`);
      terminal.answer({ nip, temporaryPassword });
      return 0;
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      terminal.complain(failureText(error.code, error.reasons));
      return 1;
    }
  },
};
