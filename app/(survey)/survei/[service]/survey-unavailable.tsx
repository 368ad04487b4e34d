import { PageHeader } from "@/components/ui/page-header";

/** What a citizen sees when the survey cannot be read at this moment. */
export function SurveyUnavailable() {
  return (
    <>
      <PageHeader
        title="Terjadi gangguan pada Bina"
        lead="Halaman ini gagal dimuat, dan itu bukan kesalahan Anda."
      />
      <p>
        Tunggu sebentar, lalu{" "}
        <a href="?" className="link">
          muat ulang halaman ini
        </a>
        .
      </p>
    </>
  );
}
