import { NextWaiting } from "@/components/waiting/next-waiting";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { longestWaiting } from "@/lib/queries/waiting/next-waiting";

type PanelProps = { readonly viewer: EmployeeViewer; readonly today: string };

/** The way to what waits longest for the viewer, of whatever kind; nothing where nothing waits. */
export async function WaitingPanel({ viewer, today }: PanelProps) {
  const first = await longestWaiting(viewer, today);
  return first && <NextWaiting next={first} />;
}
