import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { z } from "zod";
import { OpenCounsellingForm } from "@/components/coaching/counselling-forms";
import { AppLink } from "@/components/ui/app-link";
import { Details } from "@/components/ui/details";
import { PageHeader } from "@/components/ui/page-header";
import { SearchField } from "@/components/ui/search-field";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import {
  type Colleague,
  findColleague,
  nearColleagues,
  searchColleagues,
} from "@/lib/queries/feedback/colleagues";
import { localDayOf } from "@/lib/time";
import { openCounsellingAction } from "../actions";

export const metadata: Metadata = { title: "Mulai konseling" };

const querySchema = z.object({
  dengan: z.uuid().optional().catch(undefined),
  q: z.string().trim().max(100).optional().catch(undefined),
});

type NewCounsellingProps = { readonly searchParams: Promise<object> };

const optionsOf = (group: string, people: readonly Colleague[]) =>
  people.map(({ id, name, positionTitle }) => ({
    value: id,
    label: positionTitle ? `${name}, ${positionTitle}` : name,
    group,
  }));

/** With whom, and the first words. */
export default async function NewCounsellingPage({ searchParams }: NewCounsellingProps) {
  const viewer = await requireViewer();
  const { dengan, q } = querySchema.parse(await searchParams);
  const [near, chosen, found] = await Promise.all([
    nearColleagues(viewer, localDayOf(new Date())),
    dengan ? findColleague(viewer, dengan) : null,
    q ? searchColleagues(viewer, q) : [],
  ]);
  const people = [
    ...optionsOf("Pimpinan saya", near.superiors),
    ...optionsOf("Tim yang saya nilai", near.subordinates),
  ];
  const isNear = people.some(({ value }) => value === chosen?.id);
  return (
    <>
      <PageHeader
        title="Mulai konseling"
        lead="Hanya Anda dan orang yang Anda pilih yang dapat membacanya."
        breadcrumb={[{ label: "Konseling", href: paths.counsellings }]}
      />
      <div className="space-y-8">
        <OpenCounsellingForm
          action={openCounsellingAction}
          counsellingId={randomUUID()}
          entryId={randomUUID()}
          people={chosen && !isNear ? [...optionsOf("Yang Anda cari", [chosen]), ...people] : people}
          colleagueId={chosen?.id}
        />
        <Details summary="Pejabat lain yang Anda percaya" open={q !== undefined}>
          <div className="space-y-5">
            <SearchField
              label="Cari pejabat"
              hint="Nama atau unit kerja."
              action={paths.newCounselling}
              defaultValue={q}
            />
            {q && found.length === 0 && <p className="text-ink-soft">Tidak ada yang cocok dengan “{q}”.</p>}
            <ul className="space-y-2">
              {found.map(({ id, name, positionTitle }) => (
                <li key={id}>
                  <AppLink
                    href={paths.newCounsellingWith(id)}
                    className="link inline-flex min-h-11 items-center"
                  >
                    {name}
                  </AppLink>
                  {positionTitle && <span className="text-ink-soft">, {positionTitle}</span>}
                </li>
              ))}
            </ul>
          </div>
        </Details>
      </div>
    </>
  );
}
