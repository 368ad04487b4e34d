import { expect, it, vi } from "vitest";
import { resetByHr } from "@/lib/services/access/reset-by-hr";
import { newTemporaryPassword } from "@/lib/services/access/temporary-password";
import { resetNotice } from "@/lib/text/access-letters";
import { anEmployee, contextOf, viewerOf } from "@/tests/factories/people";
import { outcomeOf } from "@/tests/support/outcomes";

vi.mock("@/lib/services/access/temporary-password", { spy: true });

it("hashes no password for somebody who looks after no account", async () => {
  const [staff, other] = [viewerOf(await anEmployee()), await anEmployee()];
  const input = { employeeId: other.id, dropSecondFactor: false };
  expect(await outcomeOf(resetByHr(contextOf(staff), input, resetNotice))).toBe("NOT_FOUND");
  expect(newTemporaryPassword).not.toHaveBeenCalled();
});
