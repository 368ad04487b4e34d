import { Mark } from "@/components/ui/mark";
import { QrCode } from "@/components/ui/qr-code";

type SurveyPosterProps = {
  readonly service: string;
  readonly unit: string;
  readonly counter?: string | undefined;
  readonly government: string;
  readonly address: string;
  readonly code: { readonly size: number; readonly path: string };
};

/** A sheet for the counter's wall. White in both themes, because it is paper. */
export function SurveyPoster({ service, unit, counter, government, address, code }: SurveyPosterProps) {
  return (
    <article className="paper mx-auto flex w-full max-w-2xl flex-col items-center gap-6 rounded-lg border border-line px-6 py-10 text-center print:max-w-none print:border-0 print:py-0">
      <p className="flex items-center gap-3 text-lg">
        <Mark />
        <span>{government}</span>
      </p>
      <div className="space-y-2">
        <h2 className="text-4xl">Bagaimana layanan kami?</h2>
        <p className="text-xl">{service}</p>
        <p className="text-lg">{counter ? `${unit} · ${counter}` : unit}</p>
      </div>
      <QrCode {...code} label={`Kode QR menuju ${address}`} className="w-full max-w-96" />
      <div className="space-y-2">
        <p className="text-xl font-semibold">Arahkan kamera ponsel ke kode ini</p>
        <p className="text-lg">Sembilan pertanyaan, sekitar satu menit, tanpa nama.</p>
        <p className="text-lg">
          Atau buka <strong className="break-all">{address}</strong>
        </p>
      </div>
    </article>
  );
}
