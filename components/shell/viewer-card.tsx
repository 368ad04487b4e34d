import { Avatar } from "@/components/ui/avatar";

export type ShellViewer = { readonly name: string; readonly positionTitle: string; readonly unit: string };

/** Who is signed in, with which position: a person may hold several over time. */
export function ViewerCard({ viewer }: { readonly viewer: ShellViewer }) {
  return (
    <div className="flex items-start gap-3">
      <Avatar name={viewer.name} />
      <div className="min-w-0 text-sm">
        <p className="font-semibold">{viewer.name}</p>
        <p className="text-ink-soft">{viewer.positionTitle}</p>
        <p className="text-ink-soft">{viewer.unit}</p>
      </div>
    </div>
  );
}
