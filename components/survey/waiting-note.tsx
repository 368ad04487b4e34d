type WaitingNoteProps = { readonly waiting: number; readonly isWithoutStorage: boolean };

/** How many answers wait on this device, small: for the officer, not for the citizen. */
export function WaitingNote({ waiting, isWithoutStorage }: WaitingNoteProps) {
  return (
    <p role="status" className="text-sm text-ink-soft">
      {waiting > 0 && `${waiting} jawaban menunggu dikirim dari perangkat ini. `}
      {isWithoutStorage &&
        "Perangkat ini tidak dapat menyimpan jawaban: jangan tutup halaman ini saat jaringan putus."}
    </p>
  );
}
