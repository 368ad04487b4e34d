import { HOUSE_RULES } from "@/lib/text/forum";

/** The rules by which what citizens send is shown or not. */
export function HouseRules() {
  return (
    <div className="max-w-prose space-y-3">
      <ul className="list-disc space-y-1 pl-5">
        {HOUSE_RULES.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <p>
        Setiap kiriman diperiksa sebelum tampil. Yang tidak ditampilkan dijawab lewat surel dengan alasannya,
        dan pengirim dapat menyatakan keberatan satu kali; orang lain yang memutuskannya. Nama dan alamat
        surel Anda tidak ditampilkan kepada siapa pun.
      </p>
    </div>
  );
}
