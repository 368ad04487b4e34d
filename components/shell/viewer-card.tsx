import { AppLink } from "@/components/ui/app-link";
import { Avatar } from "@/components/ui/avatar";

export type ShellViewer = { readonly name: string; readonly positionTitle: string; readonly unit: string };

type ViewerCardProps = { readonly viewer: ShellViewer; readonly accountHref?: string | undefined };

/** Who is signed in, with which position: a person may hold several over time. */
export function ViewerCard({ viewer, accountHref }: ViewerCardProps) {
  return (
    <div className="flex items-start gap-3">
      <Avatar name={viewer.name} />
      <div className="min-w-0 text-sm">
        <p className="font-semibold">{viewer.name}</p>
        <p className="text-ink-soft">{viewer.positionTitle}</p>
        <p className="text-ink-soft">{viewer.unit}</p>
        {accountHref && (
          <AppLink href={accountHref} className="link inline-block py-1.5">
            Akun dan keamanan
          </AppLink>
        )}
      </div>
    </div>
  );
}
