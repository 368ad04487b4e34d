import type { Route } from "next";

const route = (path: string): Route => path as Route;

/** The parts of a filter that are set. */
const given = (filter: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).flatMap(([key, value]) => (value ? [[key, value]] : [])));

/** Of the talent boxes: the year of the predikat, and the unit. */
type TalentFilter = { readonly tahun: string; readonly unit: string | undefined };

/** What was just done, as the page that follows says it. */
type FeedbackStep = "beri" | "koreksi" | "minta" | "tolak" | "tarik";

interface Days {
  readonly startsOn: string;
  readonly endsOn: string;
}

interface SurveySubject {
  readonly kind: "service" | "unit";
  readonly id: string;
}
const surveySubjectPath = (kind: SurveySubject["kind"]) =>
  kind === "unit" ? "/sdm/survei/unit" : "/sdm/survei/layanan";
/** The first part of every address of the signed-in portal. */
export const PORTAL_AREAS = [
  "dasbor",
  "akun",
  "skp",
  "tim",
  "penilaian",
  "pelatihan",
  "umpan-balik",
  "sosialisasi",
  "sdm",
  "berkas",
  "permohonan",
] as const;

/** Every address that a page, a mail or a test of Bina leads to: all of them take it from here. */
export const paths = {
  home: route("/"),
  signIn: route("/masuk"),
  /** A page of the sign-in, with the page to go on to. */
  withNext: (path: Route, next: string | null) =>
    next ? route(`${path}?lanjut=${encodeURIComponent(next)}`) : path,
  signInAfterReset: route("/masuk?sandi=baru"),
  /** To the identity provider, and where it sends people back to. */
  identity: route("/masuk/sso"),
  identityReturn: route("/masuk/sso/balik"),
  signInAfterIdentity: (what: "gagal" | "asing") => route(`/masuk?sso=${what}`),
  signInCode: route("/masuk/kode"),
  newPassword: route("/masuk/sandi-baru"),
  forgotPassword: route("/masuk/lupa-sandi"),
  resetPassword: (token: string) => route(`/masuk/atur-ulang/${token}`),
  dashboard: route("/dasbor"),
  dashboardPart: (part: "tim" | "unit") => route(`/dasbor?bagian=${part}`),
  /** What citizens praise about one's own unit. */
  praise: route("/dasbor/pujian"),
  praiseFrom: (after: string) => route(`/dasbor/pujian?setelah=${after}`),
  account: route("/akun"),
  secondFactor: route("/akun/dua-langkah"),
  ownAddress: route("/akun#surel"),
  /** Where the letter to one's own address leads. */
  confirmAddress: (token: string) => route(`/akun/surel/${token}`),
  addressAsked: route("/akun?langkah=surat#surel"),
  addressConfirmed: route("/akun?langkah=surel#surel"),
  ownTrail: route("/akun/jejak"),
  /** Takes a form, and answers with a file. */
  ownCopy: "/akun/salinan",
  reportAppraiser: route("/akun/penilai-keliru"),
  /** Asks HR to correct one's own data. */
  reportData: route("/akun/data-keliru"),
  dataReported: route("/akun/data-keliru?langkah=kirim"),
  appraiserReported: route("/akun/penilai-keliru?langkah=kirim"),
  plans: route("/skp"),
  newPlan: route("/skp/baru"),
  plan: (id: string) => route(`/skp/${id}`),
  /** Where its appraiser agrees or returns it. */
  planAnswer: (id: string) => route(`/skp/${id}#jawaban`),
  planWindows: (id: string) => route(`/skp/${id}#evaluasi-periodik`),
  planVersion: (id: string, revision: number) => route(`/skp/${id}/versi/${revision}`),
  /** Files to download: the official form, and the rows as a workbook. */
  planPaper: (id: string) => route(`/skp/${id}/pdf`),
  planWorksheet: (id: string) => route(`/skp/${id}/lembar-kerja`),
  planVersionPaper: (id: string, revision: number) => route(`/skp/${id}/versi/${revision}/pdf`),
  /** After a step: the plan says what became of it. */
  planAfter: (id: string, step: string) => route(`/skp/${id}?langkah=${step}`),
  editPlan: (id: string) => route(`/skp/${id}/ubah`),
  /** Saved, and on with the writing. */
  editPlanAfter: (id: string) => route(`/skp/${id}/ubah?langkah=simpan#tersimpan`),
  progress: (planId: string) => route(`/skp/${planId}/realisasi`),
  /** The log with one indicator chosen, ready to write. */
  progressOf: (planId: string, indicatorId: string) =>
    route(`/skp/${planId}/realisasi?indikator=${indicatorId}`),
  /** Its entries for the days of a window (YYYY-MM-DD, both included). */
  progressWithin: (planId: string, indicatorId: string, { startsOn, endsOn }: Days) =>
    route(`/skp/${planId}/realisasi?indikator=${indicatorId}&dari=${startsOn}&sampai=${endsOn}#catatan`),
  /** After an entry or a withdrawal: the log says what became of it. */
  progressAfter: (planId: string, what: "tercatat" | "dibatalkan", entryId: string) =>
    route(`/skp/${planId}/realisasi?${what}=${entryId}`),
  /** Its entries of one day (YYYY-MM-DD), and the form with that day filled in. */
  progressOn: (planId: string, day: string) =>
    route(`/skp/${planId}/realisasi?dari=${day}&sampai=${day}#catatan`),
  progressFor: (planId: string, day: string) => route(`/skp/${planId}/realisasi?tanggal=${day}`),
  /** The form filled in as an earlier entry was, for today. */
  progressAgain: (planId: string, entryId: string) => route(`/skp/${planId}/realisasi?ulangi=${entryId}`),
  /** The log of a month (YYYY-MM), day by day. */
  progressCalendar: (planId: string) => route(`/skp/${planId}/realisasi/kalender`),
  progressCalendarOf: (planId: string, month: string) =>
    route(`/skp/${planId}/realisasi/kalender?bulan=${month}`),
  /** One entry with what was said about it; after a step it says what became of it. */
  progressEntry: (planId: string, entryId: string) => route(`/skp/${planId}/realisasi/${entryId}`),
  progressEntryAfter: (planId: string, entryId: string, step: string, of: string) =>
    route(`/skp/${planId}/realisasi/${entryId}?langkah=${step}&dari=${of}`),
  /** Feedback about oneself, asked of oneself and given: the inbox. */
  feedback: route("/skp/umpan-balik"),
  feedbackAfter: (what: FeedbackStep, of: string) => route(`/skp/umpan-balik?langkah=${what}&dari=${of}`),
  planFeedback: (planId: string) => route(`/skp/${planId}/umpan-balik`),
  planFeedbackOn: (planId: string, subject: string) =>
    route(`/skp/${planId}/umpan-balik?tentang=${encodeURIComponent(subject)}`),
  /** First whom to ask, then the form for that person. */
  askFeedback: (planId: string) => route(`/skp/${planId}/umpan-balik/minta`),
  askFeedbackOf: (planId: string, colleagueId: string) =>
    route(`/skp/${planId}/umpan-balik/minta?rekan=${colleagueId}`),
  planFeedbackAfter: (planId: string, what: FeedbackStep) =>
    route(`/skp/${planId}/umpan-balik?langkah=${what}`),
  chooseColleague: route("/skp/umpan-balik/beri"),
  giveFeedback: (colleagueId: string) => route(`/skp/umpan-balik/beri?rekan=${colleagueId}`),
  giveFeedbackOn: (colleagueId: string, subject: string) =>
    route(`/skp/umpan-balik/beri?rekan=${colleagueId}&tentang=${encodeURIComponent(subject)}`),
  /** Dialogues and coaching of a plan. */
  development: (planId: string) => route(`/skp/${planId}/pembinaan`),
  developmentAfter: (planId: string, what: string) => route(`/skp/${planId}/pembinaan?langkah=${what}`),
  recordDialogue: (planId: string) => route(`/skp/${planId}/pembinaan/dialog`),
  reviseDialogue: (planId: string, dialogueId: string) =>
    route(`/skp/${planId}/pembinaan/dialog?ubah=${dialogueId}`),
  replaceDialogue: (planId: string, dialogueId: string) =>
    route(`/skp/${planId}/pembinaan/dialog?ganti=${dialogueId}`),
  recordCoaching: (planId: string) => route(`/skp/${planId}/pembinaan/bimbingan`),
  counsellings: route("/skp/konseling"),
  newCounselling: route("/skp/konseling/baru"),
  newCounsellingWith: (colleagueId: string) => route(`/skp/konseling/baru?dengan=${colleagueId}`),
  counselling: (id: string) => route(`/skp/konseling/${id}`),
  /**
   * After a step: another address each time. A redirect whose address differs in its `#` alone leaves the page as it was,
   * without what was just written.
   */
  counsellingWritten: (id: string, entryId: string) => route(`/skp/konseling/${id}?pesan=${entryId}#terbaru`),
  counsellingClosed: (id: string) => route(`/skp/konseling/${id}?langkah=akhir`),
  improvements: route("/penilaian/perbaikan"),
  concludedImprovements: route("/penilaian/perbaikan?selesai=1"),
  improvement: (id: string) => route(`/penilaian/perbaikan/${id}`),
  improvementAfter: (id: string, what: string) => route(`/penilaian/perbaikan/${id}?langkah=${what}`),
  chooseMentor: (id: string) => route(`/penilaian/perbaikan/${id}/pendamping`),
  improvementWithMentor: (id: string, mentorId: string) =>
    route(`/penilaian/perbaikan/${id}?pendamping=${mentorId}#tambah`),
  feedbackRequest: (id: string) => route(`/skp/umpan-balik/permintaan/${id}`),
  file: (id: string) => route(`/berkas/${id}`),
  team: route("/tim"),
  /** Entries of the team that wait for an answer. */
  waitingEntries: route("/tim/catatan"),
  waitingEntriesAfter: (key: string) => route(`/tim/catatan?setelah=${encodeURIComponent(key)}`),
  roleMatrix: route("/tim/matriks"),
  roleMatrixAfter: (after: string) => route(`/tim/matriks?${new URLSearchParams({ setelah: after })}`),
  applications: route("/permohonan"),
  /** An officer of the unit enters a citizen's answers. */
  assistedSurveys: route("/permohonan/survei"),
  assistedSurvey: (serviceId: string, counterId: string | null) =>
    route(`/permohonan/survei/${serviceId}${counterId === null ? "" : `?loket=${counterId}`}`),
  assistedSurveyAfter: (serviceId: string, counterId: string | null, step: string) =>
    route(
      `/permohonan/survei/${serviceId}?${new URLSearchParams({
        ...(counterId === null ? {} : { loket: counterId }),
        langkah: step,
      })}`,
    ),
  newApplication: route("/permohonan/baru"),
  application: (id: string) => route(`/permohonan/${id}`),
  /** After a step: the application says what became of it. */
  applicationAfter: (id: string, step: string) => route(`/permohonan/${id}?langkah=${step}`),
  /** Citizens' figures of one's units beside the plans that name them. */
  unitVoice: route("/tim/unit"),
  appraisals: route("/penilaian"),
  windowsToBegin: route("/penilaian?kelompok=periodik"),
  windowsToBeginOf: (planId: string) => route(`/penilaian?kelompok=periodik&skp=${planId}`),
  yearsToBegin: route("/penilaian?kelompok=belum-dimulai"),
  yearToBeginOf: (planId: string) => route(`/penilaian?kelompok=belum-dimulai&skp=${planId}`),
  appraisal: (id: string) => route(`/penilaian/${id}`),
  appraisalAfter: (id: string, step: string) => route(`/penilaian/${id}?langkah=${step}`),
  appraisalExplained: (id: string) => route(`/penilaian/${id}/asal`),
  /** Files to download, once the evaluation is handed over. */
  appraisalSheet: (id: string) => route(`/penilaian/${id}/lembar-evaluasi`),
  appraisalDocument: (id: string) => route(`/penilaian/${id}/dokumen-evaluasi`),
  unitAchievements: route("/penilaian/capaian-unit"),
  credit: route("/penilaian/angka-kredit"),
  ratingHistory: route("/penilaian/riwayat"),
  asnIndex: route("/penilaian/ip-asn"),
  unitAchievementsOf: (window: number) => route(`/penilaian/capaian-unit?masa=${window}`),
  trainings: route("/pelatihan"),
  training: (id: string) => route(`/pelatihan/${id}`),
  ownLedger: route("/pelatihan/jp"),
  hr: {
    employees: route("/sdm/pegawai"),
    newEmployee: route("/sdm/pegawai/baru"),
    employee: (id: string) => route(`/sdm/pegawai/${id}`),
    /** After a step: the page says what became of it. */
    employeeAfter: (id: string, step: string) => route(`/sdm/pegawai/${id}?langkah=${step}`),
    employeesOfUnit: (unitId: string) => route(`/sdm/pegawai?unit=${unitId}`),
    employeeCredit: (id: string) => route(`/sdm/pegawai/${id}/angka-kredit`),
    employeeRatings: (id: string) => route(`/sdm/pegawai/${id}/riwayat`),
    employeeAsnIndex: (id: string) => route(`/sdm/pegawai/${id}/ip-asn`),
    calibration: route("/sdm/kalibrasi"),
    calibrationOf: (year: number) => route(`/sdm/kalibrasi?tahun=${year}`),
    calibrationUnitsAfter: (year: number, key: string) =>
      route(`/sdm/kalibrasi?tahun=${year}&unit=${encodeURIComponent(key)}#sebaran`),
    calibrationMissingAfter: (year: number, key: string) =>
      route(`/sdm/kalibrasi?tahun=${year}&belum=${encodeURIComponent(key)}#belum`),
    newCalibration: route("/sdm/kalibrasi/baru"),
    calibrationSession: (id: string) => route(`/sdm/kalibrasi/${id}`),
    /** After a step: the session says what became of it. */
    calibrationSessionAfter: (id: string, step: "catat" | "usul", of: string) =>
      route(`/sdm/kalibrasi/${id}?langkah=${step}&dari=${of}`),
    calibrationSessionsAfter: (year: number, key: string) =>
      route(`/sdm/kalibrasi?tahun=${year}&sesi=${key}#sesi`),
    talent: route("/sdm/talenta"),
    talentOf: (filter: TalentFilter) => route(`/sdm/talenta?${new URLSearchParams(given(filter))}`),
    talentBox: (box: number, filter: TalentFilter & { readonly setelah?: string }) =>
      route(`/sdm/talenta/kotak/${box}?${new URLSearchParams(given(filter))}`),
    talentRules: route("/sdm/talenta/ketentuan"),
    talentRulesSaved: route("/sdm/talenta/ketentuan?langkah=simpan"),
    employeePotential: (id: string) => route(`/sdm/pegawai/${id}/potensi`),
    /** After a record was kept: the page says so. */
    employeePotentialAfter: (id: string) => route(`/sdm/pegawai/${id}/potensi?langkah=catat`),
    recordPotential: (id: string) => route(`/sdm/pegawai/${id}/potensi/catat`),
    correctPotential: (id: string, recordId: string) =>
      route(`/sdm/pegawai/${id}/potensi/catat?ganti=${recordId}`),
    asnIndexes: route("/sdm/ip-asn"),
    asnWeights: route("/sdm/ip-asn/bobot"),
    asnWeightsSaved: route("/sdm/ip-asn/bobot?langkah=simpan"),
    asnIndexesFrom: (key: string) => route(`/sdm/ip-asn?setelah=${encodeURIComponent(key)}`),
    asnIndexesOf: (unitId: string, key?: string) =>
      route(`/sdm/ip-asn?unit=${unitId}${key ? `&setelah=${encodeURIComponent(key)}` : ""}`),
    editEmployee: (id: string) => route(`/sdm/pegawai/${id}/ubah`),
    moveEmployee: (id: string) => route(`/sdm/pegawai/${id}/pindah`),
    appointAppraiser: (id: string) => route(`/sdm/pegawai/${id}/penilai`),
    appraiserChosen: (id: string, appraiserId: string) =>
      route(`/sdm/pegawai/${id}/penilai?calon=${appraiserId}`),
    deactivateEmployee: (id: string) => route(`/sdm/pegawai/${id}/nonaktif`),
    defects: route("/sdm/pegawai/cacat"),
    defectsOf: (kind: string) => route(`/sdm/pegawai/cacat?jenis=${kind}`),
    defectsAfter: (kind: string, key: string) =>
      route(`/sdm/pegawai/cacat?jenis=${kind}&setelah=${encodeURIComponent(key)}`),
    appraiserReports: route("/sdm/pegawai/laporan-penilai"),
    appraiserReportsFrom: (key: string) =>
      route(`/sdm/pegawai/laporan-penilai?setelah=${encodeURIComponent(key)}`),
    /** After an answer: how the person gets it. */
    appraiserReportsAfter: (way: "surel" | "layar", reportId: string) =>
      route(`/sdm/pegawai/laporan-penilai?laporan=${reportId}&terjawab=${way}`),
    units: route("/sdm/unit"),
    newUnit: route("/sdm/unit/baru"),
    newUnitUnder: (parentId: string) => route(`/sdm/unit/baru?induk=${parentId}`),
    unit: (id: string) => route(`/sdm/unit/${id}`),
    /** After a step: the page says what became of it. */
    unitAfter: (id: string, step: string) => route(`/sdm/unit/${id}?langkah=${step}`),
    /** The matrix of roles and results of a unit's head; of which head where more than one holds the role. */
    unitMatrix: (id: string, { headId, after }: { readonly headId?: string; readonly after?: string } = {}) =>
      route(
        `/sdm/unit/${id}/matriks?${new URLSearchParams({ ...(headId && { kepala: headId }), ...(after && { setelah: after }) })}`,
      ),
    editUnit: (id: string) => route(`/sdm/unit/${id}/ubah`),
    imports: route("/sdm/impor"),
    uploadImport: route("/sdm/impor/unggah"),
    /** Back at the form, which says why the file was not taken and keeps what was chosen. */
    importRefused: (code: string, kind?: string) =>
      route(`/sdm/impor?${new URLSearchParams({ galat: code, ...(kind ? { jenis: kind } : {}) })}#unggah`),
    importBatch: (id: string) => route(`/sdm/impor/${id}`),
    undoImport: (id: string) => route(`/sdm/impor/${id}/batal`),
    refusedRows: (id: string) => route(`/sdm/impor/${id}/ditolak`),
    rights: route("/sdm/hak-akses"),
    rightsAfter: (step: "beri" | "cabut") => route(`/sdm/hak-akses?langkah=${step}`),
    rightsTable: route("/sdm/hak-akses/tabel"),
    rightsHistory: route("/sdm/hak-akses/riwayat"),
    giveRight: route("/sdm/hak-akses/beri"),
    giveRightTo: (employeeId: string) => route(`/sdm/hak-akses/beri?pegawai=${employeeId}`),
    accounts: route("/sdm/akun"),
    account: (employeeId: string) => route(`/sdm/akun/${employeeId}`),
    openAccounts: route("/sdm/akun/buka"),
    periods: route("/sdm/periode"),
    newPeriod: route("/sdm/periode/baru"),
    period: (id: string) => route(`/sdm/periode/${id}`),
    /** After a step: the page says what became of it. */
    periodAfter: (id: string, step: string) => route(`/sdm/periode/${id}?langkah=${step}`),
    periodUnit: (id: string, unitId: string) => route(`/sdm/periode/${id}?unit=${unitId}`),
    /** Person by person: all, or those in one state, from one row on. */
    periodPeople: (
      id: string,
      filter: {
        readonly unit?: string | undefined;
        readonly keadaan?: string | undefined;
        readonly setelah?: string;
      },
    ) => {
      const given = Object.entries(filter).flatMap(([key, value]) => (value ? [[key, value]] : []));
      return route(`/sdm/periode/${id}?${new URLSearchParams([["bagian", "pegawai"], ...given])}`);
    },
    /** After the letters were asked for, at the figures that they were asked from. */
    periodReminded: (id: string, unitId: string | undefined) =>
      route(
        `/sdm/periode/${id}?${new URLSearchParams({ ...(unitId ? { unit: unitId } : {}), langkah: "ingatkan" })}`,
      ),
    editPeriod: (id: string) => route(`/sdm/periode/${id}/ubah`),
    planTemplates: route("/sdm/templat-skp"),
    planTemplatesFrom: (key: string) => route(`/sdm/templat-skp?setelah=${encodeURIComponent(key)}`),
    /** First the position, then the form for it. */
    newPlanTemplate: route("/sdm/templat-skp/baru"),
    newPlanTemplateFor: (positionId: string) => route(`/sdm/templat-skp/baru?jabatan=${positionId}`),
    planTemplate: (id: string) => route(`/sdm/templat-skp/${id}`),
    /** Saved, new or changed: the page forgets what the device kept of it. */
    planTemplateAfter: (id: string, step: string) => route(`/sdm/templat-skp/${id}?langkah=${step}`),
    editPlanTemplate: (id: string) => route(`/sdm/templat-skp/${id}/ubah`),
    trainings: route("/sdm/pelatihan"),
    newTraining: route("/sdm/pelatihan/baru"),
    training: (id: string) => route(`/sdm/pelatihan/${id}`),
    /** Saved, new or changed: the page forgets what the device kept of it. */
    trainingAfter: (id: string, step: string) => route(`/sdm/pelatihan/${id}?langkah=${step}`),
    editTraining: (id: string) => route(`/sdm/pelatihan/${id}/ubah`),
    surveys: route("/sdm/survei"),
    surveysOf: (periodId: string) => route(`/sdm/survei?periode=${periodId}`),
    newSurveyPeriod: route("/sdm/survei/baru"),
    surveyPeriod: (id: string) => route(`/sdm/survei/${id}`),
    /** What the answers of a period say of a service, or of a unit. */
    surveyReport: ({ kind, id }: SurveySubject, periodId: string) =>
      route(`${surveySubjectPath(kind)}/${id}?periode=${periodId}`),
    /** Files to download: the SKM report on paper, and its figures as a workbook. */
    surveyReportPaper: ({ kind, id }: SurveySubject, periodId: string) =>
      route(`${surveySubjectPath(kind)}/${id}/laporan?periode=${periodId}`),
    surveyReportWorkbook: ({ kind, id }: SurveySubject, periodId: string) =>
      route(`${surveySubjectPath(kind)}/${id}/lembar-kerja?periode=${periodId}`),
    markedAnswers: route("/sdm/survei/tanda"),
    markedAnswersOf: (periodId: string) => route(`/sdm/survei/tanda?periode=${periodId}`),
    markedAnswersAfter: (periodId: string, after: string) =>
      route(`/sdm/survei/tanda?periode=${periodId}&setelah=${encodeURIComponent(after)}`),
    /** Marked answers of ten minutes at a counter, to leave out. */
    markedGroup: (
      periodId: string,
      group: { serviceId: string; counterId: string | null; moment: number; mark: string },
    ) =>
      route(
        `/sdm/survei/tanda/kelompok?${new URLSearchParams({
          periodId,
          serviceId: group.serviceId,
          moment: String(group.moment),
          mark: group.mark,
          ...(group.counterId ? { counterId: group.counterId } : {}),
        })}`,
      ),
    exclusions: (periodId: string) => route(`/sdm/survei/tanda/keluar?periode=${periodId}`),
    exclusionsAfter: (periodId: string, after: string) =>
      route(`/sdm/survei/tanda/keluar?periode=${periodId}&setelah=${after}`),
    exclusion: (id: string) => route(`/sdm/survei/tanda/keluar/${id}`),
    /** After a step: the page says what became of it. */
    exclusionAfter: (id: string, step: "keluar" | "kembali") =>
      route(`/sdm/survei/tanda/keluar/${id}?langkah=${step}`),
    /** What citizens wrote in the survey: to read, and as it was read. */
    suggestions: route("/sdm/survei/saran"),
    suggestionsOf: (filter: Readonly<Record<string, string | undefined>>) =>
      route(`/sdm/survei/saran?${new URLSearchParams(given(filter))}`),
    /** What units do about the lowest elements. */
    remedies: route("/sdm/survei/perbaikan"),
    remediesOf: (periodId: string, group: "belum" | "terlambat" | "semua") =>
      route(`/sdm/survei/perbaikan?periode=${periodId}&kelompok=${group}`),
    newRemedy: (subject: { serviceId: string; periodId: string; element: string }) =>
      route(`/sdm/survei/perbaikan/baru?${new URLSearchParams(subject)}`),
    remedy: (id: string) => route(`/sdm/survei/perbaikan/${id}`),
    /** After a step: the page says what became of it. */
    remedyAfter: (id: string, step: string) => route(`/sdm/survei/perbaikan/${id}?langkah=${step}`),
    suggestion: (responseId: string) => route(`/sdm/survei/saran/${responseId}`),
    services: route("/sdm/layanan"),
    newService: route("/sdm/layanan/baru"),
    /** Saved, new or changed: the list forgets what the device kept of it. */
    servicesAfter: (saved: string) => route(`/sdm/layanan?tersimpan=${saved}`),
    service: (id: string) => route(`/sdm/layanan/${id}`),
    servicePoster: (id: string) => route(`/sdm/layanan/${id}/poster`),
    officeHours: (serviceId: string) => route(`/sdm/layanan/${serviceId}/jam`),
    officeHoursAfter: (serviceId: string, step: string) =>
      route(`/sdm/layanan/${serviceId}/jam?langkah=${step}`),
    /** What the unit of a service promises. */
    pledge: (serviceId: string) => route(`/sdm/layanan/${serviceId}/maklumat`),
    pledgeAfter: (serviceId: string) => route(`/sdm/layanan/${serviceId}/maklumat?langkah=terbit`),
    counters: (serviceId: string) => route(`/sdm/layanan/${serviceId}/loket`),
    /** After a step: the page says what became of it. */
    countersAfter: (serviceId: string, step: string) =>
      route(`/sdm/layanan/${serviceId}/loket?langkah=${step}`),
    counter: (serviceId: string, id: string) => route(`/sdm/layanan/${serviceId}/loket/${id}`),
    counterPoster: (serviceId: string, id: string) => route(`/sdm/layanan/${serviceId}/poster?loket=${id}`),
    servicePosterPaper: (id: string, counterId?: string) =>
      route(`/sdm/layanan/${id}/poster/pdf${counterId ? `?loket=${counterId}` : ""}`),
    servingOfficers: (serviceId: string) => route(`/sdm/layanan/${serviceId}/petugas`),
    /** After a step: the page says what became of it. */
    servingOfficersAfter: (serviceId: string, step: string) =>
      route(`/sdm/layanan/${serviceId}/petugas?langkah=${step}`),
    servingOfficer: (serviceId: string, id: string) => route(`/sdm/layanan/${serviceId}/petugas/${id}`),
    audit: route("/sdm/audit"),
    complaints: route("/sdm/pengaduan"),
    /** After stepping back: the complaint itself cannot be opened any more. */
    complaintsAfterRecusal: route("/sdm/pengaduan?langkah=recuse"),
    complaint: (id: string) => route(`/sdm/pengaduan/${id}`),
    /** After a step: the complaint says what became of it. */
    complaintAfter: (id: string, step: string) => route(`/sdm/pengaduan/${id}?langkah=${step}`),
    complaintTemplates: route("/sdm/pengaduan/templat"),
    consultations: route("/sdm/dialog"),
    newConsultation: route("/sdm/dialog/baru"),
    consultation: (id: string) => route(`/sdm/dialog/${id}`),
    /** After a step: the page of the dialogue says what became of it. */
    consultationAfter: (id: string, step: string) => route(`/sdm/dialog/${id}?langkah=${step}`),
    /** The list at the door; a QR code of a participant leads there with its code. */
    consultationParticipants: (id: string, after: string) => route(`/sdm/dialog/${id}?peserta=${after}`),
    checkIn: (id: string) => route(`/sdm/dialog/${id}/hadir`),
    checkInFrom: (id: string, after: string) => route(`/sdm/dialog/${id}/hadir?peserta=${after}`),
    checkInWith: (id: string, code: string) => route(`/sdm/dialog/${id}/hadir?kode=${code}`),
    minutes: (id: string) => route(`/sdm/dialog/${id}/berita-acara`),
    minutesPdf: (id: string) => route(`/sdm/dialog/${id}/berita-acara/pdf`),
    editConsultation: (id: string) => route(`/sdm/dialog/${id}/ubah`),
    forum: route("/sdm/forum"),
    newTopic: route("/sdm/forum/baru"),
    topic: (id: string) => route(`/sdm/forum/${id}`),
    /** After a step: the page of the topic says what became of it. */
    topicAfter: (id: string, step: string) => route(`/sdm/forum/${id}?langkah=${step}`),
    editTopic: (id: string) => route(`/sdm/forum/${id}/ubah`),
    topicAnswer: (id: string) => route(`/sdm/forum/${id}/jawaban`),
    /** What citizens sent and nobody has looked at, and what they appeal against. */
    forumQueue: route("/sdm/forum/antrean"),
    mail: route("/sdm/surat"),
    settings: route("/sdm/pengaturan"),
    appraisalRules: route("/sdm/pengaturan/ketentuan-penilaian"),
    appraisalRulesSaved: route("/sdm/pengaturan/ketentuan-penilaian?langkah=simpan"),
    ratingNumbers: route("/sdm/pengaturan/angka-rating"),
    ratingNumbersSaved: route("/sdm/pengaturan/angka-rating?langkah=simpan"),
    holidays: (year: number) => route(`/sdm/pengaturan?tahun=${year}`),
  },
  survey: (service: string) => route(`/survei/${service}`),
  surveyAtCounter: (service: string, token: string) => route(`/survei/${service}?loket=${token}`),
  kiosk: (token: string) => route(`/kios/${token}`),
  kioskWorker: "/kios/sw.js",
  /** From an application that is finished: one answer, by the ticket in the browser's cookie (`giveSurveyTicket`). */
  surveyOfApplication: (service: string) => route(`/survei/${service}?dari=permohonan`),
  surveyThanks: (service: string) => route(`/survei/${service}/terima-kasih`),
  complaint: route("/pengaduan"),
  trackComplaint: route("/pengaduan/lacak"),
  consultations: route("/dialog"),
  consultationsPast: route("/dialog?waktu=lalu"),
  /** What was agreed in all dialogues and is not done yet. */
  agreements: route("/dialog?waktu=kesepakatan"),
  consultation: (id: string) => route(`/dialog/${id}`),
  /** The questions for the screen of the hall. */
  questionWall: (id: string) => route(`/dialog/${id}/layar`),
  /** Where code and PIN show what one sent, and let one withdraw. */
  consultationTicket: route("/dialog/kode"),
  /** Where a mail address answers that somebody left when signing up. */
  confirmRegistration: (id: string, token: string) =>
    route(`/dialog/kode/surel?${new URLSearchParams({ pendaftaran: id, tanda: token })}`),
  registrationConfirmed: route("/dialog/kode/surel?langkah=pasti"),
  /** To subscribe to in a calendar: all that come, and one alone. */
  consultationsCalendar: route("/dialog/kalender.ics"),
  /** The minutes as everybody may take them along. */
  publicMinutes: (id: string) => route(`/dialog/${id}/berita-acara.pdf`),
  /** As both sides signed them, where the unit lets everybody open that. */
  publicScan: (id: string) => route(`/dialog/${id}/berita-acara-bertanda-tangan`),
  consultationCalendar: (id: string) => route(`/dialog/${id}/kalender.ics`),
  applyOnline: (slug: string) => route(`/layanan/${slug}/ajukan`),
  forum: route("/forum"),
  forumPast: route("/forum?waktu=lalu"),
  forumSignIn: route("/forum/masuk"),
  /** To come back to the topic afterwards. */
  forumSignInFrom: (topicId: string) => route(`/forum/masuk?topik=${topicId}`),
  forumEnterCode: route("/forum/masuk?langkah=kode"),
  /** What one sent, and what became of it. */
  forumOwn: route("/forum/saya"),
  forumOwnAfter: (step: "usul" | "keberatan", of: string) => route(`/forum/saya?langkah=${step}&dari=${of}`),
  proposeTopic: route("/forum/usul"),
  topic: (id: string) => route(`/forum/${id}`),
  /** How one rated its statements. */
  ownRatings: (id: string) => route(`/forum/${id}/nilai`),
  trackApplication: route("/permohonan/lacak"),
  /** What the QR code of a slip opens: the code filled in, the PIN not. */
  trackApplicationOf: (code: string) => route(`/permohonan/lacak?kode=${code}`),
  services: route("/layanan"),
  service: (slug: string) => route(`/layanan/${slug}`),
  /** Its figures, services and dialogues as everybody sees them; `code` is that of the roster, which stays. */
  unit: (code: string) => route(`/unit/${code}`),
  /** Further remedies, on the unit's own page. */
  unitRemedies: (code: string, after: string) => route(`/unit/${code}?perbaikan=${after}#perbaikan`),
  /** Picture of a public page for those whom its address is sent to: "beranda", "layanan/kartu-keluarga", "unit/…". */
  picture: (page: string) => `/gambar/${page}.png`,
  /** Further remedies, and further suggestions of citizens, on the service's own page. */
  serviceRemedies: (slug: string, after: string) => route(`/layanan/${slug}?perbaikan=${after}#perbaikan`),
  serviceSuggestions: (slug: string, after: string) => route(`/layanan/${slug}?saran=${after}#saran`),
  statistics: route("/statistik"),
  openData: route("/data"),
  /** What Bina keeps of people, and a part of it by its anchor, for the form that asks. */
  privacy: route("/privasi"),
  privacyOf: (part: "pengaduan" | "permohonan" | "dialog" | "forum" | "survei") => route(`/privasi#${part}`),
  accessibility: route("/aksesibilitas"),
  /** For whoever found a gap in security (RFC 9116); next.config.ts answers it by `/security.txt`. */
  securityContact: "/.well-known/security.txt",
  api: {
    survey: "/api/survei",
    progress: "/api/catatan",
    /** A set of open data, as rows or as a table. */
    openData: (set: string, format: "json" | "csv") => `/api/terbuka/${set}.${format}`,
    openDictionary: "/api/terbuka/kamus.json",
    openCatalogue: "/api/terbuka/katalog.jsonld",
    similarComplaints: "/api/pengaduan/serupa",
  },
} as const;
