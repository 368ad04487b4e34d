import { paths } from "@/lib/paths";
import { LICENCES, type Licence } from "@/lib/text/open-data";
import { OPEN_DATA, OPEN_DATA_IDS, type OpenDataId } from "./open-data";

interface Publisher {
  /** Address of this Bina, without a slash at its end. */
  readonly base: string;
  readonly government: string;
  readonly licence: Licence;
}

const FORMATS = [
  { format: "json", mediaType: "application/json" },
  { format: "csv", mediaType: "text/csv" },
] as const;
const EU = "http://publications.europa.eu/resource/authority";

const inIndonesian = (text: string) => ({ "@language": "id", "@value": text });

function dataSet(id: OpenDataId, { base, licence }: Publisher) {
  const { title, description, keywords, formula, suppression } = OPEN_DATA[id];
  const page = `${base}${paths.openData}#${id}`;
  return {
    "@id": page,
    "@type": "dcat:Dataset",
    "dct:identifier": id,
    "dct:title": inIndonesian(title),
    "dct:description": inIndonesian(`${description} ${formula} ${suppression}`),
    "dct:language": { "@id": `${EU}/language/IND` },
    "dct:accrualPeriodicity": { "@id": `${EU}/frequency/IRREG` },
    "dct:accessRights": { "@id": `${EU}/access-right/PUBLIC` },
    "dct:publisher": { "@id": `${base}/#penerbit` },
    "dcat:keyword": keywords.map(inIndonesian),
    "dcat:theme": { "@id": `${EU}/data-theme/GOVE` },
    "dcat:landingPage": { "@id": page },
    "foaf:page": { "@id": `${base}${paths.api.openDictionary}` },
    "dcat:distribution": FORMATS.map(({ format, mediaType }) => {
      const address = base + paths.api.openData(id, format);
      return {
        "@id": address,
        "@type": "dcat:Distribution",
        "dct:title": inIndonesian(`${title} (${format.toUpperCase()})`),
        "dct:license": { "@id": LICENCES[licence].url },
        "dct:format": { "@id": `${EU}/file-type/${format.toUpperCase()}` },
        "dcat:mediaType": { "@id": `https://www.iana.org/assignments/media-types/${mediaType}` },
        "dcat:accessURL": { "@id": address },
        "dcat:downloadURL": { "@id": address },
      };
    }),
  };
}

/** The catalogue of the open data by DCAT-AP, as JSON-LD, so that a portal of open data can harvest it. */
export const openCatalogue = (publisher: Publisher) => ({
  "@context": {
    dcat: "http://www.w3.org/ns/dcat#",
    dct: "http://purl.org/dc/terms/",
    foaf: "http://xmlns.com/foaf/0.1/",
  },
  "@id": publisher.base + paths.api.openCatalogue,
  "@type": "dcat:Catalog",
  "dct:title": inIndonesian(`Data terbuka ${publisher.government}`),
  "dct:description": inIndonesian("Angka pelayanan publik dan pembinaan ASN, sama dengan halaman Bina."),
  "dct:language": { "@id": `${EU}/language/IND` },
  "dct:license": { "@id": LICENCES[publisher.licence].url },
  "dct:publisher": {
    "@id": `${publisher.base}/#penerbit`,
    "@type": "foaf:Organization",
    "foaf:name": inIndonesian(publisher.government),
  },
  "foaf:homepage": { "@id": `${publisher.base}${paths.openData}` },
  "dcat:dataset": OPEN_DATA_IDS.map((id) => dataSet(id, publisher)),
});
