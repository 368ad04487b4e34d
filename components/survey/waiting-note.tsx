import { MAX_RESPONSE_AGE_DAYS } from "@/lib/domain/survey/response";

type WaitingNoteProps = {
  readonly waiting: number;
  readonly failing: number;
  readonly lost: number;
  readonly isWithoutStorage: boolean;
};

/** How many answers wait on this device, small: for the officer, not for the citizen. */
export function WaitingNote({ waiting, failing, lost, isWithoutStorage }: WaitingNoteProps) {
  return (
    <p role="status" className="text-sm text-ink-soft">
      {waiting > 0 && `${waiting} jawaban menunggu dikirim dari perangkat ini. `}
      {failing > 0 &&
        `${failing} di antaranya berulang kali gagal diproses peladen dan tetap disimpan: beri tahu pengelola layanan. `}
      {lost > 0 &&
        `${lost} jawaban tidak sampai dalam ${MAX_RESPONSE_AGE_DAYS} hari sehingga tidak dapat dihitung. `}
      {isWithoutStorage &&
        "Perangkat ini tidak dapat menyimpan jawaban: jangan tutup halaman ini saat jaringan putus."}
    </p>
  );
}
