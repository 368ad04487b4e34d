"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import { inviteSchema, openAccountsSchema, resetByHrSchema } from "@/lib/schemas/access";
import { inviteByMail } from "@/lib/services/access/invite-by-mail";
import { openAccounts } from "@/lib/services/access/open-accounts";
import { resetByHr } from "@/lib/services/access/reset-by-hr";
import { ACCOUNT_PASSED_OVER } from "@/lib/text/access";
import { invitationLetter, resetNotice } from "@/lib/text/access-letters";
import { formatNumber } from "@/lib/text/format";

// The page is not drawn anew here: it would take the password off the screen before it was written down.
export const resetByHrAction = formAction(resetByHrSchema, async (ctx, input) => {
  const data = await resetByHr(ctx, input, resetNotice);
  return { data, message: "Kata sandi sementara dibuat." };
});

export const openAccountsAction = formAction(openAccountsSchema, async (ctx, input) => {
  const data = await openAccounts(ctx, input);
  return { data, message: `${formatNumber(data.slips.length)} akun dibuka.` };
});

export const inviteAction = formAction(inviteSchema, async (ctx, input) => {
  const { sent, left, passedOver } = await inviteByMail(ctx, input, invitationLetter);
  revalidatePath(paths.hr.openAccounts);
  const rest = left > 0 ? ` ${formatNumber(left)} orang lagi menunggu; kirim sekali lagi.` : "";
  const others = passedOver > 0 ? ` ${formatNumber(passedOver)} orang ${ACCOUNT_PASSED_OVER}` : "";
  return { data: undefined, message: `${formatNumber(sent)} undangan dikirim.${rest}${others}` };
});
