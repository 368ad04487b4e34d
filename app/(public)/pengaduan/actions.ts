"use server";

import { publicFormAction } from "@/lib/actions/form-action";
import { requestOrigin } from "@/lib/auth/request-origin";
import { villageName } from "@/lib/queries/complaint/villages";
import { fileComplaintSchema } from "@/lib/schemas/complaint";
import { fileComplaint } from "@/lib/services/complaint/file-complaint";
import { limitComplaints } from "@/lib/services/complaint/limit-complaints";
import { refusedBecause } from "@/lib/services/errors";
import { storage } from "@/lib/storage/disk-storage";
import { storeAttachments } from "@/lib/storage/store-attachments";

/** Takes a citizen's complaint; the address serves the limit and goes no further. */
export const fileComplaintAction = publicFormAction(fileComplaintSchema, async (ctx, { files, ...input }) => {
  const { address } = await requestOrigin();
  await limitComplaints(ctx, { address, formId: input.id });
  if (input.villageCode !== undefined && (await villageName(input.villageCode)) === null)
    throw refusedBecause("complaint", ["COMPLAINT_VILLAGE_UNKNOWN"]);
  const isAnonymous = input.name === undefined && input.contact === undefined;
  const stored = await storeAttachments(storage(), files, { isAnonymous });
  if (!stored.ok) throw refusedBecause("file", stored.reasons);
  const { code, pin } = await fileComplaint(ctx, input, stored.value);
  return { data: { code, pin }, message: "Laporan Anda sudah kami terima." };
});
