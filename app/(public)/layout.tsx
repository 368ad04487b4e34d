import type { ReactNode } from "react";
import { PublicShell } from "@/components/shell/public-shell";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { PROGRAMME, PUBLIC_MENU } from "@/lib/text/public";

const FOOTER_LINKS = [
  { href: paths.openData, label: "Data terbuka" },
  { href: paths.statistics, label: "Statistik" },
  { href: paths.privacy, label: "Data pribadi" },
  { href: paths.accessibility, label: "Kemudahan akses" },
];

/** The frame of every page that needs no account. */
export default function PublicLayout({ children }: { readonly children: ReactNode }) {
  return (
    <PublicShell
      government={env().BINA_GOVERNMENT}
      programme={PROGRAMME}
      menu={PUBLIC_MENU}
      signIn={{ href: paths.signIn, label: "Masuk" }}
      footerLinks={FOOTER_LINKS}
    >
      {children}
    </PublicShell>
  );
}
