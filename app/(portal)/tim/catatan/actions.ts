"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import { acceptEntriesSchema } from "@/lib/schemas/progress";
import { acceptEntries } from "@/lib/services/progress/accept-entries";
import { acceptedText } from "@/lib/text/progress";

export const acceptEntriesAction = formAction(acceptEntriesSchema, async (ctx, { which, ticked, shown }) => {
  const outcome = await acceptEntries(ctx, { entries: which === "shown" ? shown : ticked });
  revalidatePath(paths.waitingEntries);
  return { data: undefined, message: acceptedText(outcome) };
});
