import { AppLink } from "@/components/ui/app-link";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { SecondLine } from "@/components/ui/second-line";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { ownAddress } from "@/lib/queries/access/own-address";
import { ownProfile } from "@/lib/queries/access/own-profile";

interface AccountPanelProps {
  readonly viewer: EmployeeViewer;
  readonly today: string;
}

/** Who am I in Bina, where do I work, and who appraises me. */
export async function AccountPanel({ viewer, today }: AccountPanelProps) {
  const [{ nip, positionTitle, unitName, appraiser }, address] = await Promise.all([
    ownProfile(viewer, today),
    ownAddress(viewer),
  ]);
  return (
    <Card title="Data saya" headingLevel="h2">
      <div>
        <p className="font-medium">{positionTitle ?? "Jabatan belum tercatat"}</p>
        <p>{unitName ?? "Unit kerja belum tercatat"}</p>
        <p className="text-ink-soft figures">NIP {nip}</p>
      </div>
      <DescriptionList
        items={[
          {
            term: "Penilai saya",
            description: (
              <>
                {appraiser?.name ?? "Belum ditetapkan"}
                {appraiser?.positionTitle && <SecondLine>{appraiser.positionTitle}</SecondLine>}
                <AppLink
                  href={paths.reportAppraiser}
                  className="link inline-flex min-h-11 items-center font-normal"
                >
                  Penilai saya keliru
                </AppLink>
              </>
            ),
          },
          ...(address.isNeeded && !address.isConfirmed
            ? [
                {
                  term: "Surel",
                  description: (
                    <AppLink
                      href={paths.ownAddress}
                      className="link inline-flex min-h-11 items-center font-normal"
                    >
                      Alamat belum dipastikan
                    </AppLink>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}
