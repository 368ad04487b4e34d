import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { ImageResponse } from "next/og";

const SIZE = { width: 1200, height: 630 } as const;
/** Of `app/globals.css`; a picture has no style sheet. */
const COLOUR = { deep: "#06323b", onDeep: "#ffffff", soft: "#b5d3d7", accent: "#f0a63c" } as const;

/** What the font draws. Of anything else the library would ask a host elsewhere for a font. */
const NOT_DRAWN = /[^\u0020-\u007e\u00a0-\u024f\u2013\u2014\u2018\u2019\u201c\u201d\u2026]/gu;
const drawn = (text: string): string => text.replace(NOT_DRAWN, " ").replace(/\s+/g, " ").trim();

const fontFile = createRequire(`${process.cwd()}/package.json`).resolve;
const FILES = "@expo-google-fonts/source-sans-3";
const readFont = (file: string) => readFile(fontFile(`${FILES}/${file}`));

/** The two fonts of the papers, read once. */
let fonts: Promise<readonly [Buffer, Buffer]> | undefined;
const loadFonts = () => {
  fonts ??= Promise.all([
    readFont("400Regular/SourceSans3_400Regular.ttf"),
    readFont("600SemiBold/SourceSans3_600SemiBold.ttf"),
  ]);
  return fonts;
};

/** Long names get smaller letters, and end after three lines. */
const sizeOf = (title: string): number => (title.length > 70 ? 56 : title.length > 36 ? 68 : 84);

const WAVES = Array.from({ length: 13 }, (_, place) => place * 100 - 50);

interface PictureText {
  readonly title: string;
  /** Whose it is, above the title. */
  readonly above: string;
  readonly government: string;
}

/** A picture of a page for those whom its address is sent to: its name on the deep of the sea, and whose it is. */
export async function drawPicture({ title, above, government }: PictureText): Promise<ArrayBuffer> {
  const [regular, semiBold] = await loadFonts();
  const name = drawn(title);
  const image = new ImageResponse(
    <div
      style={{
        width: "100%",
        height: "100%",
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        background: COLOUR.deep,
        color: COLOUR.onDeep,
        fontFamily: "Source Sans 3",
        padding: "64px 72px 0",
      }}
    >
      <div style={{ display: "flex", alignItems: "center", fontSize: 36 }}>
        <svg width="64" height="64" viewBox="0 0 32 32" fill="none" aria-hidden="true">
          <path
            d="M6.5 3v17.2a9.5 9.5 0 1 0 4.6-8.2"
            stroke={COLOUR.onDeep}
            strokeWidth="4"
            strokeLinecap="round"
          />
          <circle cx="16" cy="19.6" r="3.7" fill={COLOUR.accent} />
        </svg>
        <div style={{ marginLeft: 20, fontWeight: 600 }}>Bina</div>
      </div>
      <div style={{ display: "flex", flexDirection: "column" }}>
        <div style={{ display: "block", lineClamp: 2, fontSize: 34, color: COLOUR.soft }}>{drawn(above)}</div>
        <div
          style={{
            display: "block",
            lineClamp: 3,
            fontSize: sizeOf(name),
            fontWeight: 600,
            lineHeight: 1.12,
            wordBreak: "break-word",
          }}
        >
          {name}
        </div>
      </div>
      <div style={{ display: "flex", flexDirection: "column" }}>
        <div style={{ fontSize: 30, color: COLOUR.soft }}>{drawn(government)}</div>
        <svg
          width="1200"
          height="56"
          viewBox="0 0 1200 56"
          fill="none"
          style={{ marginLeft: -72, marginTop: 28 }}
          aria-hidden="true"
        >
          {WAVES.map((x) => (
            <g key={x} stroke={COLOUR.accent} strokeOpacity="0.7" strokeWidth="3">
              <path d={`M${x} 56a50 50 0 0 1 100 0`} />
              <path d={`M${x + 18} 56a32 32 0 0 1 64 0`} />
              <path d={`M${x + 34} 56a16 16 0 0 1 32 0`} />
            </g>
          ))}
        </svg>
      </div>
    </div>,
    {
      ...SIZE,
      fonts: [
        { name: "Source Sans 3", data: regular, weight: 400 },
        { name: "Source Sans 3", data: semiBold, weight: 600 },
      ],
    },
  );
  return image.arrayBuffer();
}
