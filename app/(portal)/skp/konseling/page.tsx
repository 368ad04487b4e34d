import type { Metadata } from "next";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { listCounsellings } from "@/lib/queries/coaching/counselling";
import { COUNSELLING_STATE_LABELS } from "@/lib/text/coaching";
import { formatMoment } from "@/lib/text/format";

export const metadata: Metadata = { title: "Konseling" };

/** One's own counsellings: what others say with one another is nowhere listed. */
export default async function CounsellingsPage() {
  const viewer = await requireViewer();
  const counsellings = await listCounsellings(viewer);
  return (
    <>
      <PageHeader
        title="Konseling"
        lead="Pembicaraan rahasia dengan pimpinan atau pejabat yang Anda percaya."
        actions={<LinkButton href={paths.newCounselling}>Mulai konseling</LinkButton>}
      />
      <div className="space-y-8">
        <Alert tone="info" title="Hanya dua orang yang dapat membacanya">
          Isinya disimpan tersandi. Pengelola SDM, administrator, dan inspektur tidak dapat membukanya; jejak
          audit hanya mencatat bahwa konseling terjadi.
        </Alert>
        {counsellings.length === 0 ? (
          <EmptyState title="Belum ada konseling">
            Mulai dengan menulis satu paragraf tentang apa yang ingin dibicarakan.
          </EmptyState>
        ) : (
          <ul className="grid gap-4 sm:grid-cols-2">
            {counsellings.map(({ id, withName, isCounsellor, state, openedAt, entries }) => (
              <li key={id}>
                <Card title={withName} headingLevel="h2" href={paths.counselling(id)}>
                  <p className="text-sm text-ink-soft">
                    {isCounsellor ? "Anda sebagai konselor" : "Konselor Anda"} · mulai{" "}
                    {formatMoment(openedAt)}
                  </p>
                  <p>
                    {COUNSELLING_STATE_LABELS[state]}, {entries} pesan
                  </p>
                </Card>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
