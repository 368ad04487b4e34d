import { Alert } from "@/components/ui/alert";

/** The ten recovery codes, on the only occasion on which they are shown. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <div className="space-y-4">
      <Alert tone="warning" title="Simpan kode pemulihan ini sekarang">
        <p>
          Kode ini hanya ditampilkan satu kali. Bila ponsel Anda hilang, satu kode membuka akun Anda satu
          kali. Cetak atau salin ke tempat yang aman, bukan di ponsel yang sama.
        </p>
      </Alert>
      <ul className="grid max-w-md grid-cols-2 gap-x-8 gap-y-2 rounded-lg border border-line bg-surface p-5 font-mono text-lg">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </div>
  );
}
