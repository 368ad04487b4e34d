import { z } from "zod";
import { APPRAISER_KINDS } from "@/lib/domain/people/appraiser-graph";
import { DATA_SUBJECTS } from "@/lib/domain/people/data-report";
import { EDUCATION_LEVELS } from "@/lib/domain/people/education";
import { EMPLOYMENT_KINDS, SEXES } from "@/lib/domain/people/employment";
import { golonganFits } from "@/lib/domain/people/golongan";
import { NIK_LENGTH } from "@/lib/domain/people/nik";
import { NIP_LENGTH } from "@/lib/domain/people/nip";
import { normalisePhone } from "@/lib/domain/people/phone";
import { POSITION_KINDS } from "@/lib/domain/people/position";
import { enoughLetters, noLonger } from "./limits";

const id = z.uuid();
const version = z.coerce.number().int();

const text = (sentence: string, limit: number) =>
  z
    .string({ error: sentence })
    .trim()
    .min(1, sentence)
    .max(...noLonger(limit));
/** Words to somebody who must be able to act on them. */
const words = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(...enoughLetters)
    .max(...noLonger(1000));
const optionalText = (limit: number) =>
  z
    .string()
    .trim()
    .max(...noLonger(limit))
    .optional();
const day = (sentence: string) => z.iso.date({ error: sentence });

/** As typed: blanks and dots between the groups of digits mean nothing. What the digits mean is judged by the service. */
const digits = (what: string, length: number) => {
  const sentence = `${what} terdiri atas ${length} angka.`;
  return z
    .string({ error: sentence })
    .transform((typed) => typed.replace(/[\s.'’-]/g, ""))
    .pipe(z.string().regex(new RegExp(`^\\d{${length}}$`), sentence));
};

/** A checkbox: "on" when ticked, absent when not. */
const tick = z.stringbool({ truthy: ["on", "true"], falsy: ["false"] }).default(false);

const phone = z
  .string()
  .transform((typed, ctx) => {
    const written = normalisePhone(typed);
    if (written !== null) return written;
    ctx.addIssue({ code: "custom", message: "Tulis nomor HP Indonesia, misalnya 0812 3456 7890." });
    return z.NEVER;
  })
  .optional();

const personFields = {
  nip: digits("NIP", NIP_LENGTH),
  kind: z.enum(EMPLOYMENT_KINDS, { error: "Pilih status kepegawaian." }),
  name: text("Isi nama lengkap tanpa gelar.", 150),
  titleBefore: optionalText(40),
  titleAfter: optionalText(60),
  golongan: z.string().max(10).optional(),
  educationLevel: z.enum(EDUCATION_LEVELS, { error: "Pilih pendidikan dari daftar." }).optional(),
  email: z
    .email({ error: "Tulis alamat surel, misalnya nama@bengkuluselatankab.go.id." })
    .max(254)
    .toLowerCase()
    .optional(),
  phone,
  /** Empty when it is unknown; on an edit, when it stays as it is. */
  nik: digits("NIK", NIK_LENGTH).optional(),
  birthDate: z.iso.date({ error: "Tulis tanggal lahir yang ada dalam kalender." }).optional(),
  sex: z.enum(SEXES, { error: "Pilih jenis kelamin." }).optional(),
};

const golonganRule = {
  path: ["golongan"],
  error: "Golongan ini bukan untuk status kepegawaian tersebut.",
};
const fitsGolongan = ({
  kind,
  golongan,
}: {
  kind: (typeof EMPLOYMENT_KINDS)[number];
  golongan?: string | undefined;
}) => golongan === undefined || golonganFits(kind, golongan);

const placeFields = {
  unitId: z.uuid({ error: "Pilih unit kerja." }),
  positionTitle: text("Isi nama jabatan.", 150),
  positionKind: z.enum(POSITION_KINDS, { error: "Pilih jenis jabatan." }),
};

export const createEmployeeSchema = z
  .object({ id, ...personFields, ...placeFields, startsOn: day("Isi tanggal mulai (TMT) jabatan.") })
  .refine(fitsGolongan, golonganRule);
export type CreateEmployeeInput = z.output<typeof createEmployeeSchema>;

export const editEmployeeSchema = z
  .object({ employeeId: id, version, ...personFields, isAppraisedOutside: tick })
  .refine(fitsGolongan, golonganRule);
export type EditEmployeeInput = z.output<typeof editEmployeeSchema>;
export type PersonInput = Omit<EditEmployeeInput, "employeeId" | "version" | "isAppraisedOutside">;

const tenureFields = {
  kind: z.enum(APPRAISER_KINDS, { error: "Pilih definitif, Plt, atau Plh." }),
  startsOn: day("Isi tanggal mulai (TMT)."),
  endsOn: z.iso.date({ error: "Tulis tanggal yang ada dalam kalender." }).optional(),
};

export const moveEmployeeSchema = z.object({ employeeId: id, version, ...placeFields, ...tenureFields });
export type MoveEmployeeInput = z.output<typeof moveEmployeeSchema>;

export const deactivateEmployeeSchema = z.object({
  employeeId: id,
  version,
  deactivatedOn: day("Isi tanggal mulai tidak aktif."),
  reason: text("Tulis alasannya, misalnya pensiun atau mutasi keluar.", 300),
});
export type DeactivateEmployeeInput = z.output<typeof deactivateEmployeeSchema>;

export const reactivateEmployeeSchema = z.object({ employeeId: id, version });
export type ReactivateEmployeeInput = z.output<typeof reactivateEmployeeSchema>;

export const appointAppraiserSchema = z.object({
  employeeId: id,
  version,
  appraiserId: z.uuid({ error: "Pilih penilainya lebih dulu." }),
  ...tenureFields,
});
export type AppointAppraiserInput = z.output<typeof appointAppraiserSchema>;

export const endAppraiserSchema = z.object({
  employeeId: id,
  version,
  assignmentId: id,
  endsOn: day("Isi hari terakhir."),
});
export type EndAppraiserInput = z.output<typeof endAppraiserSchema>;

export const reportAppraiserSchema = z.object({
  id,
  message: words("Tulis siapa yang seharusnya menilai Anda, atau apa yang keliru."),
});

export const reportDataSchema = z.object({
  id,
  subject: z.enum(DATA_SUBJECTS, { error: "Pilih data yang keliru." }),
  message: words("Tulis apa yang keliru dan bagaimana seharusnya."),
});

export const resolveReportSchema = z.object({
  reportId: id,
  version,
  answer: words("Tulis jawaban untuk pegawai ini."),
});
export type ResolveReportInput = z.output<typeof resolveReportSchema>;

const unitFields = {
  name: text("Isi nama unit.", 200),
  parentId: z.uuid({ error: "Pilih unit dari daftar." }).optional(),
};

export const createUnitSchema = z.object({ id, ...unitFields });
export type CreateUnitInput = z.output<typeof createUnitSchema>;

export const editUnitSchema = z.object({ unitId: id, version, ...unitFields });
export type EditUnitInput = z.output<typeof editUnitSchema>;

export const switchUnitSchema = z.object({ unitId: id, version });
export type SwitchUnitInput = z.output<typeof switchUnitSchema>;
