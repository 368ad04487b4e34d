import { z } from "zod";
import { noLonger, written } from "./limits";
import { optionalText, tick, tidied } from "./plain-text";

/** `missing`: how to put an empty field right. */
const required = (label: string, limit: number, missing: string) =>
  z
    .string({ error: missing })
    .transform(tidied)
    .pipe(
      z
        .string()
        .min(1, { error: missing })
        .max(...noLonger(limit, label)),
    );

const MOST_USERS = 10_000_000;
const USERS_ERROR = `Jumlah pengguna setahun ditulis dengan angka bulat, 1 sampai ${written(MOST_USERS)}.`;
const MOST_MINUTES = 100_000;
const MINUTES_ERROR = `Isi jangka waktu dalam menit kerja: angka bulat, 1 sampai ${written(MOST_MINUTES)}.`;

/**
 * What describes a service: name, the six components that must be published (UU 25/2009 Pasal 21), and the other eight. In the
 * order of the form, in which the list of what is missing stands.
 */
const serviceFields = {
  name: required("Nama layanan", 150, "Isi nama layanan."),
  description: required("Penjelasan singkat", 500, "Isi penjelasan singkat."),
  requirements: required("Persyaratan", 4000, "Isi persyaratannya."),
  procedure: required("Prosedur", 4000, "Isi sistem, mekanisme, dan prosedurnya."),
  standardMinutes: z.coerce
    .number({ error: MINUTES_ERROR })
    .int({ error: MINUTES_ERROR })
    .min(1, { error: MINUTES_ERROR })
    .max(MOST_MINUTES, { error: MINUTES_ERROR }),
  cost: required("Biaya/tarif", 500, "Isi biaya, atau tulis “Gratis”."),
  product: required("Hasil layanan", 500, "Isi hasil layanan."),
  usersPerYear: z.coerce
    .number({ error: USERS_ERROR })
    .int({ error: USERS_ERROR })
    .min(1, { error: USERS_ERROR })
    .max(MOST_USERS, { error: USERS_ERROR })
    .optional(),
  complaints: required("Penanganan pengaduan", 1000, "Isi ke mana warga mengadu."),
  openingHours: optionalText("Jam pelayanan", 500),
  legalBasis: optionalText("Dasar hukum", 4000),
  facilities: optionalText("Sarana, prasarana, dan fasilitas", 4000),
  competence: optionalText("Kompetensi pelaksana", 4000),
  internalControl: optionalText("Pengawasan internal", 4000),
  staffing: optionalText("Jumlah pelaksana", 4000),
  guarantee: optionalText("Jaminan pelayanan", 4000),
  safety: optionalText("Jaminan keamanan dan keselamatan", 4000),
  evaluation: optionalText("Evaluasi kinerja pelaksana", 4000),
  acceptsOnline: tick,
};

export const createServiceSchema = z.object({
  id: z.uuid(),
  unitId: z.uuid({ error: "Pilih unit penyelenggara." }),
  slug: z
    .string({ error: "Isi alamat pendek, misalnya kartu-keluarga." })
    .trim()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
      error:
        "Alamat pendek hanya huruf kecil, angka, dan tanda hubung di antaranya, misalnya kartu-keluarga.",
    })
    .max(...noLonger(60, "Alamat pendek")),
  ...serviceFields,
});
export type CreateServiceInput = z.output<typeof createServiceSchema>;

export const editServiceSchema = z.object({
  ...serviceFields,
  id: z.uuid(),
  version: z.coerce.number().int(),
  isActive: z.stringbool({ truthy: ["on", "true"], falsy: ["false"] }).default(false),
});
export type EditServiceInput = z.output<typeof editServiceSchema>;
