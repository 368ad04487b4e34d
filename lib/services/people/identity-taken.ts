import type { Tx } from "@/lib/db/client";

interface Identity {
  readonly nip: string;
  readonly nikDigest?: string;
}

/** Whether somebody else bears this NIP or NIK. */
export async function identityTaken(
  tx: Tx,
  { nip, nikDigest }: Identity,
  ownId: string | null,
): Promise<readonly string[]> {
  const others = ownId ? { id: { not: ownId } } : {};
  const [byNip, byNik] = [
    await tx.employee.findFirst({ where: { ...others, nip }, select: { id: true } }),
    nikDigest ? await tx.employee.findFirst({ where: { ...others, nikDigest }, select: { id: true } }) : null,
  ];
  return [...(byNip ? ["NIP_TAKEN"] : []), ...(byNik ? ["NIK_TAKEN"] : [])];
}
