import { KioskSender } from "@/components/survey/kiosk-sender";

/** A token that is no counter's: a sentence for the officer who looks after the tablet. */
export default function NoKiosk() {
  return (
    <>
      <h1 className="text-3xl">Kios ini tidak dibuka</h1>
      <p className="max-w-prose text-lg">
        Loketnya ditutup atau kodenya sudah diganti. Mintalah alamat kios yang baru kepada pengelola layanan.
      </p>
      <KioskSender />
    </>
  );
}
