/** The licences that a government may choose for its open data, by the identifier of SPDX. */
export const LICENCES = {
  "CC-BY-4.0": {
    name: "Creative Commons Atribusi 4.0 Internasional",
    url: "https://creativecommons.org/licenses/by/4.0/",
    terms: "Bebas dipakai, disalin, dan diolah untuk tujuan apa pun dengan menyebut sumbernya",
  },
  "CC-BY-SA-4.0": {
    name: "Creative Commons Atribusi-BerbagiSerupa 4.0 Internasional",
    url: "https://creativecommons.org/licenses/by-sa/4.0/",
    terms:
      "Bebas dipakai, disalin, dan diolah dengan menyebut sumbernya, dan hasilnya dibagikan dengan lisensi yang sama",
  },
  "CC0-1.0": {
    name: "Creative Commons CC0 1.0",
    url: "https://creativecommons.org/publicdomain/zero/1.0/",
    terms: "Bebas dipakai, disalin, dan diolah untuk tujuan apa pun, tanpa syarat",
  },
} as const;
export type Licence = keyof typeof LICENCES;
