import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";

/** A periodic predikat below Baik: there is still time in this year. */
export function CoachingAdvice({ planId, isOwn }: { readonly planId: string; readonly isOwn: boolean }) {
  return (
    <div className="mt-8">
      <Alert
        tone="warning"
        title={isOwn ? "Minta bimbingan sekarang" : "Mulailah bimbingan sekarang"}
        actions={
          <LinkButton href={paths.development(planId)} variant="secondary">
            Buka dialog dan bimbingan
          </LinkButton>
        }
      >
        Hasil masa ini di bawah Baik, dan tahun ini masih berjalan. Rencana perbaikan kinerja baru mengikuti
        predikat tahunan yang final.
      </Alert>
    </div>
  );
}
