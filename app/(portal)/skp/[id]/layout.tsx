import type { ReactNode } from "react";
import { z } from "zod";
import { MenuPlace } from "@/components/shell/menu-place";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { planSide } from "@/lib/queries/plan/plan-side";

type PlanLayoutProps = { readonly params: Promise<{ readonly id: string }>; readonly children: ReactNode };

const PLACES = { owner: paths.plans, appraiser: paths.team } as const;

/** The pages of one plan: the menu marks where it belongs, "SKP saya" or "Tim saya". It guards nothing. */
export default async function PlanLayout({ params, children }: PlanLayoutProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const side = id.success ? await planSide(viewer, id.data) : null;
  return (
    <>
      <MenuPlace href={side && PLACES[side]} />
      {children}
    </>
  );
}
