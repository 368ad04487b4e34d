import { Alert } from "@/components/ui/alert";
import type { AccountObstacle } from "@/lib/permissions/giving";
import { ACCESS_REFUSALS } from "@/lib/text/access";

type ResetObstaclesProps = {
  readonly isOwn?: boolean;
  readonly obstacles: readonly AccountObstacle[];
};

/** Why the viewer prints no temporary password for somebody, and who opens the account instead. */
export function ResetObstacles({ isOwn = false, obstacles }: ResetObstaclesProps) {
  return (
    <Alert tone="info">
      {isOwn ? (
        <p>Ini akun Anda sendiri. Kata sandinya diganti pada halaman akun Anda.</p>
      ) : (
        obstacles.map((obstacle) => <p key={obstacle}>{ACCESS_REFUSALS[`RESET_${obstacle}`]}</p>)
      )}
    </Alert>
  );
}
