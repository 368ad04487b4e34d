import type { ReactNode } from "react";
import { AuthShell } from "@/components/shell/auth-shell";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";

export default function AuthLayout({ children }: { readonly children: ReactNode }) {
  return (
    <AuthShell government={env().BINA_GOVERNMENT} homeHref={paths.home}>
      {children}
    </AuthShell>
  );
}
