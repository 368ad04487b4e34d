import type { Metadata } from "next";
import { AppLink } from "@/components/ui/app-link";
import { DescriptionList } from "@/components/ui/description-list";
import { Details } from "@/components/ui/details";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { SecondLine } from "@/components/ui/second-line";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { env } from "@/lib/env";
import { OPEN_DATA, OPEN_DATA_IDS, type OpenColumn, type OpenDataId } from "@/lib/exports/open-data";
import { paths } from "@/lib/paths";
import { LICENCES } from "@/lib/text/open-data";
import { publicMetadata } from "../public-metadata";

export const generateMetadata = (): Metadata =>
  publicMetadata({
    title: "Data terbuka",
    description:
      "Angka pelayanan publik sebagai JSON dan CSV, dengan arti setiap kolom, cara menghitung, dan lisensinya.",
    path: paths.openData,
    picture: "data",
  });

const TYPE_TEXT = { text: "teks", integer: "bilangan bulat", number: "bilangan", date: "tanggal" } as const;

/** What is open, how it is counted and under which terms; made of the same table as the files. */
export default function OpenDataPage() {
  const licence = LICENCES[env().BINA_OPEN_DATA_LICENCE];
  return (
    <>
      <PageHeader
        title="Data terbuka"
        lead="Angka yang sama seperti di halaman Bina, untuk dihitung ulang oleh siapa saja."
      />
      {OPEN_DATA_IDS.map((id) => (
        <DataSet key={id} id={id} />
      ))}
      <Section title="Untuk program lain">
        <ul className="space-y-2">
          <li>
            <AppLink href={paths.api.openCatalogue} className="link">
              katalog.jsonld
            </AppLink>{" "}
            — katalog menurut DCAT, untuk dipanen portal data
          </li>
          <li>
            <AppLink href={paths.api.openDictionary} className="link">
              kamus.json
            </AppLink>{" "}
            — arti setiap kolom, seperti di halaman ini
          </li>
        </ul>
      </Section>
      <Section title="Lisensi">
        <p className="max-w-prose">
          {licence.terms} (
          <a href={licence.url} rel="license" className="link">
            {licence.name}
          </a>
          ). Data tidak memuat nama, alamat, atau tanda pengenal siapa pun.
        </p>
      </Section>
    </>
  );
}

function DataSet({ id }: { readonly id: OpenDataId }) {
  const { title, description, formula, suppression, columns } = OPEN_DATA[id];
  return (
    <Section
      id={id}
      title={title}
      lead={description}
      actions={
        <div className="flex flex-wrap gap-3">
          <LinkButton href={paths.api.openData(id, "csv")} variant="secondary">
            {id}.csv
          </LinkButton>
          <LinkButton href={paths.api.openData(id, "json")} variant="secondary">
            {id}.json
          </LinkButton>
        </div>
      }
    >
      <DescriptionList
        items={[
          { term: "Cara menghitung", description: <p className="font-normal">{formula}</p> },
          { term: "Yang disembunyikan", description: <p className="font-normal">{suppression}</p> },
        ]}
      />
      <div className="mt-3">
        <Details summary={`Arti setiap kolom ${id}`}>
          <Table
            caption={`Arti setiap kolom ${id}`}
            hideCaption
            rows={columns}
            rowKey={({ name }) => name}
            columns={[
              { key: "name", header: "Kolom", isRowHeader: true, cell: ({ name }) => <code>{name}</code> },
              { key: "meaning", header: "Arti", cell: (column) => <Meaning {...column} /> },
              { key: "type", header: "Isi", cell: ({ type, unit }) => unit ?? TYPE_TEXT[type] },
            ]}
          />
        </Details>
      </div>
    </Section>
  );
}

function Meaning({ path, meaning, emptyWhen, isJsonOnly }: OpenColumn) {
  return (
    <>
      {meaning}
      {emptyWhen && `; kosong bila ${emptyWhen}`}.
      {path && (
        <SecondLine>
          Pada JSON: <code>{path}</code>
        </SecondLine>
      )}
      {isJsonOnly && <SecondLine>Hanya pada JSON.</SecondLine>}
    </>
  );
}
