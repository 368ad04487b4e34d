import { digest } from "@/lib/auth/cipher";
import type { ServiceContext } from "@/lib/services/context";
import { rateLimiter } from "@/lib/services/rate-limiter";

const HOUR = 60 * 60;
// A village behind one tower shares an address; nobody writes thirty complaints an hour.
const perAddress = rateLimiter({ name: "complaint-address", points: 30, seconds: HOUR });
// Without a trusted proxy no address is known; sixteen buckets, so that a flood fills one and not all.
const perBucket = rateLimiter({ name: "complaint-bucket", points: 60, seconds: HOUR });
// While somebody types, every pause asks once.
const perAsker = rateLimiter({ name: "complaint-similar", points: 600, seconds: HOUR });
const perMessage = rateLimiter({ name: "complaint-message", points: 20, seconds: 24 * HOUR });

/** A key for the day that cannot be turned back into an address and stands beside no complaint. */
const blinded = (address: string, today: string): string =>
  digest(`${today}\n${address}`, "complaint.sender");

interface Sender {
  readonly address: string | null;
  readonly formId: string;
}

/** Holds back floods of complaints. Throws RATE_LIMITED. */
export async function limitComplaints({ today }: ServiceContext, { address, formId }: Sender): Promise<void> {
  if (address !== null) await perAddress(blinded(address, today));
  else await perBucket(formId.slice(-1));
}

/** Holds back whoever searches titles by machine. */
export const limitSimilar = (today: string, address: string | null): Promise<void> =>
  perAsker(address === null ? "nowhere" : blinded(address, today));

/** Twenty messages a day to one complaint. */
export const limitMessages = (complaintId: string): Promise<void> => perMessage(complaintId);
