import type { ServiceContext } from "@/lib/services/context";
import { limitAttempt } from "../attempt-limits";

interface Sender {
  readonly address: string | null;
  readonly formId: string;
}

/**
 * Holds back floods of complaints. Throws RATE_LIMITED. The day is part of the key, so that what is kept of a sender
 * cannot be joined over days, nor with a complaint.
 */
export async function limitComplaints({ today }: ServiceContext, { address, formId }: Sender): Promise<void> {
  if (address !== null) await limitAttempt("complaintAddress", address, today);
  else await limitAttempt("complaintShard", formId.slice(-1));
}

/** Holds back whoever searches titles by machine. */
export const limitSimilar = (today: string, address: string | null): Promise<void> =>
  limitAttempt("complaintSimilar", address ?? "nowhere", today);

export const limitMessages = (complaintId: string): Promise<void> =>
  limitAttempt("complaintMessage", complaintId);
