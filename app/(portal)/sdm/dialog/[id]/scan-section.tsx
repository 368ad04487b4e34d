import { ScanForm } from "@/components/consultation/scan-form";
import { ButtonForm } from "@/components/form/button-form";
import { AppLink } from "@/components/ui/app-link";
import { Details } from "@/components/ui/details";
import { Section } from "@/components/ui/section";
import { decideScan } from "@/lib/domain/consultation/scan";
import { paths } from "@/lib/paths";
import type { ConsultationView } from "@/lib/queries/consultation/read-consultation";
import type { ScanView } from "@/lib/queries/consultation/read-scan";
import { keepScanAction, showScanAction } from "../actions";

type ScanSectionProps = { readonly consultation: ConsultationView; readonly scan: ScanView | null };

/** The signed minutes of a dialogue and who may open them; nothing before the minutes are out. */
export function ScanSection({ consultation: { id, state }, scan }: ScanSectionProps) {
  if (!decideScan(state).ok) return null;
  if (!scan) {
    return (
      <Section
        title="Berita acara bertanda tangan"
        lead="Simpan yang sudah ditandatangani kedua pihak sebagai bagian dari catatan dialog."
      >
        <ScanForm action={keepScanAction} id={id} seen={0} />
      </Section>
    );
  }
  const { fileId, isPublic, version } = scan;
  return (
    <Section
      title="Berita acara bertanda tangan"
      lead={isPublic ? "Warga boleh mengunduhnya." : "Hanya penyelenggara yang dapat membukanya."}
      actions={
        <AppLink href={paths.file(fileId)} className="link">
          Buka berkas
        </AppLink>
      }
    >
      <div className="space-y-4">
        <ButtonForm
          action={showScanAction}
          fields={{ id, seen: String(version), ...(isPublic ? {} : { isPublic: "on" }) }}
        >
          {isPublic ? "Tutup bagi warga" : "Buka berkas bagi warga"}
        </ButtonForm>
        <Details summary="Ganti berkasnya">
          <ScanForm key={version} action={keepScanAction} id={id} seen={version} />
        </Details>
      </div>
    </Section>
  );
}
