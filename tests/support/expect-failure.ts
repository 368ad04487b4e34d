import { expect } from "vitest";
import type { ServiceErrorCode } from "@/lib/domain/failure";

/** The call must fail with this code and, where given, exactly these reasons. */
export const expectFailure = (
  call: Promise<unknown>,
  code: ServiceErrorCode,
  reasons?: readonly string[],
): Promise<void> =>
  expect(call).rejects.toMatchObject({ name: "ServiceError", code, ...(reasons ? { reasons } : {}) });

/** Several calls at once: how many got through, and with which codes the others failed. */
export async function raced(calls: readonly Promise<unknown>[]) {
  const settled = await Promise.allSettled(calls);
  return {
    done: settled.filter((one) => one.status === "fulfilled").length,
    codes: settled.flatMap((one) => (one.status === "rejected" ? [String(one.reason.code)] : [])),
  };
}
