/** What the page of a service's counters says after a step. */
export const COUNTER_STEP_MESSAGES = {
  tambah: "Loket ditambahkan. Cetak posternya, atau buka kiosnya di tablet loket.",
  simpan: "Loket tersimpan.",
  ganti: "Kode loket diganti. Poster lama tidak lagi dihitung untuk loket ini: cetak dan pasang yang baru.",
} as const;
export type CounterStep = keyof typeof COUNTER_STEP_MESSAGES;
