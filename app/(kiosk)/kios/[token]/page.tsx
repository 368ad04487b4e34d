import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Kiosk } from "@/components/survey/kiosk";
import { KioskSender } from "@/components/survey/kiosk-sender";
import { paths } from "@/lib/paths";
import { kioskCounter } from "@/lib/queries/service/counters";
import { surveyedService } from "@/lib/queries/survey/surveyed-service";
import { localToday } from "@/lib/time";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Kios survei", robots: { index: false } };

/** The survey on a tablet at one counter; its address stays on the device. */
export default async function KioskPage({
  params,
}: {
  readonly params: Promise<{ readonly token: string }>;
}) {
  const { token } = await params;
  const kiosk = await kioskCounter(token);
  if (!kiosk) notFound();
  const { service, serviceName, unitName, counter } = kiosk;
  const takesAnswers = (await surveyedService(service, localToday()))?.takesAnswers ?? false;
  return (
    <>
      <div className="space-y-1">
        <p className="text-sm font-semibold text-ink-soft">
          {unitName} · {counter}
        </p>
        <h1 className="text-3xl">{serviceName}</h1>
        <p className="text-ink-soft">Bagaimana layanan yang Anda terima? Sembilan pertanyaan, tanpa nama.</p>
      </div>
      <noscript>
        <p>
          Kios memerlukan JavaScript.{" "}
          <a href={paths.surveyAtCounter(service, token)} className="link">
            Isi survei di halaman biasa
          </a>
          .
        </p>
      </noscript>
      {takesAnswers ? (
        <Kiosk service={service} token={token} />
      ) : (
        <>
          <p className="text-xl">Survei sedang tidak dibuka. Terima kasih atas niat baik Anda.</p>
          <KioskSender />
        </>
      )}
    </>
  );
}
