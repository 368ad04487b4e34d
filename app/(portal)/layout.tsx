import type { ReactNode } from "react";
import { KeptNotice } from "@/components/progress/kept-notice";
import { PortalShell } from "@/components/shell/portal-shell";
import { DraftSweep } from "@/components/ui/draft-sweep";
import { requireViewer } from "@/lib/auth/current-session";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { ownProfile } from "@/lib/queries/access/own-profile";
import { seesApplications } from "@/lib/queries/application/counter-services";
import { localToday } from "@/lib/time";
import { signOutAction } from "./actions";
import { FrameBoundary } from "./frame-boundary";
import { menuOf } from "./menu";

export default function PortalLayout({ children }: { readonly children: ReactNode }) {
  return (
    <FrameBoundary>
      <PortalFrame>{children}</PortalFrame>
    </FrameBoundary>
  );
}

/** The frame of the portal. It guards nothing: each page and each action asks for itself who is there. */
async function PortalFrame({ children }: { readonly children: ReactNode }) {
  const viewer = await requireViewer();
  const [profile, hasCounter] = await Promise.all([
    ownProfile(viewer, localToday()),
    seesApplications(viewer),
  ]);
  return (
    <PortalShell
      government={env().BINA_GOVERNMENT}
      viewer={{
        name: profile.name,
        positionTitle: profile.positionTitle ?? "Jabatan belum tercatat",
        unit: profile.unitName ?? "Unit belum tercatat",
      }}
      menu={menuOf(viewer, { hasCounter })}
      homeHref={paths.dashboard}
      signOut={signOutAction}
    >
      <DraftSweep ownerId={viewer.employeeId} />
      <KeptNotice key={viewer.employeeId} ownerId={viewer.employeeId} />
      {children}
    </PortalShell>
  );
}
