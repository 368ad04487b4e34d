import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AppointAppraiserForm } from "@/components/people/appoint-appraiser-form";
import { CandidateList } from "@/components/people/candidate-list";
import { DescriptionList } from "@/components/ui/description-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { SearchField } from "@/components/ui/search-field";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { appraiserCandidate, appraiserCandidates } from "@/lib/queries/people/appraiser-candidates";
import { employeePage } from "@/lib/queries/people/employee-page";
import { searchWords } from "@/lib/schemas/plain-text";
import { localToday } from "@/lib/time";
import { appointAppraiserAction } from "../../actions";
import { RunningAppraisers } from "./running-appraisers";

export const metadata: Metadata = { title: "Atur penilai" };

const querySchema = z.object({
  q: searchWords.catch(""),
  calon: z.uuid().optional().catch(undefined),
});

type AppraiserPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** Who appraises somebody: find the person, then say from when. Each step has an address and needs no JavaScript. */
export default async function AppraiserPage({ params, searchParams }: AppraiserPageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { q, calon } = querySchema.parse({ q: "", ...(await searchParams) });
  const today = localToday();
  const employee = id.success ? await employeePage(viewer, id.data, today) : null;
  if (!employee?.may.appoint || employee.state !== "ACTIVE") notFound();
  const chosen = calon ? await appraiserCandidate(viewer, calon) : null;
  const candidates = chosen ? [] : await appraiserCandidates(viewer, q, employee.id);
  return (
    <>
      <PageHeader
        title="Atur penilai"
        lead="Penilai definitif yang baru mengakhiri yang lama sehari sebelumnya. Plt dan Plh menggantikannya untuk sementara."
        breadcrumb={[
          { label: "Pegawai", href: paths.hr.employees },
          { label: employee.name, href: paths.hr.employee(employee.id) },
        ]}
      />
      {chosen ? (
        <Section title="Tetapkan penilai">
          <div className="max-w-2xl space-y-6">
            <DescriptionList
              items={[
                { term: "Penilai", description: chosen.name },
                { term: "Jabatan", description: chosen.positionTitle ?? "Belum tercatat" },
                { term: "Unit kerja", description: chosen.unitName ?? "Belum tercatat" },
              ]}
            />
            <LinkButton href={paths.hr.appointAppraiser(employee.id)} variant="secondary">
              Pilih orang lain
            </LinkButton>
            <AppointAppraiserForm
              action={appointAppraiserAction}
              employeeId={employee.id}
              version={employee.version}
              appraiserId={chosen.id}
            />
          </div>
        </Section>
      ) : (
        <Section
          title="Cari penilainya"
          lead="Pejabat di unit mana pun, misalnya atasan langsung di unit induk."
        >
          <div className="space-y-6">
            <SearchField
              label="Nama, NIP, atau unit"
              action={paths.hr.appointAppraiser(employee.id)}
              defaultValue={q}
            />
            {q !== "" && candidates.length === 0 && (
              <EmptyState title="Tidak ada pegawai aktif yang cocok" headingLevel="h3">
                Coba satu bagian nama saja, atau nama unitnya.
              </EmptyState>
            )}
            {candidates.length > 0 && (
              <CandidateList
                candidates={candidates}
                hrefOf={(candidateId) => paths.hr.appraiserChosen(employee.id, candidateId)}
              />
            )}
          </div>
        </Section>
      )}
      <RunningAppraisers employee={employee} today={today} />
    </>
  );
}
