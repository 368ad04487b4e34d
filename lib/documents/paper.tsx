import { createRequire } from "node:module";
import { Document, Font, Page, StyleSheet, Text } from "@react-pdf/renderer";
import type { ReactNode } from "react";

export const FAMILY = "Source Sans 3";
/** Longer than any Indonesian word: addresses and slips of the keyboard, which are broken rather than cut off. */
const LONGEST_WORD = 24;

const fontFile = createRequire(`${process.cwd()}/package.json`).resolve;
const FILES = "@expo-google-fonts/source-sans-3";
Font.register({
  family: FAMILY,
  fonts: [
    { src: fontFile(`${FILES}/400Regular/SourceSans3_400Regular.ttf`), fontWeight: 400 },
    { src: fontFile(`${FILES}/600SemiBold/SourceSans3_600SemiBold.ttf`), fontWeight: 600 },
  ],
});
Font.registerHyphenationCallback((word) =>
  word.length <= LONGEST_WORD ? [word] : (word.match(/.{1,12}/gsu) ?? [word]),
);

/** Points. One size for text, one for the small print, one for the title: an official form is quiet. */
const SIZE = { text: 9, small: 7.5, heading: 10, title: 12 } as const;
const MARGIN = { side: 40, top: 36, bottom: 48 } as const;
/** The width of every line. */
export const RULE = 0.75;
const INK = "#000000";

export const paperStyles = StyleSheet.create({
  // No line height here: one that the foot inherits is multiplied again each time its page number is laid out.
  page: {
    fontFamily: FAMILY,
    fontSize: SIZE.text,
    color: INK,
    paddingHorizontal: MARGIN.side,
    paddingTop: MARGIN.top,
    paddingBottom: MARGIN.bottom,
  },
  title: { fontSize: SIZE.title, fontWeight: 600, textAlign: "center" },
  subtitle: { fontSize: SIZE.text, textAlign: "center" },
  mark: { fontSize: SIZE.text, fontWeight: 600, textAlign: "center", marginTop: 4 },
  heading: { fontSize: SIZE.heading, fontWeight: 600, marginTop: 14, marginBottom: 4 },
  bold: { fontWeight: 600 },
  small: { fontSize: SIZE.small },
  between: { flexDirection: "row", justifyContent: "space-between", marginTop: 10, marginBottom: 6 },
  foot: { position: "absolute", bottom: 20, fontSize: SIZE.small },
  footLeft: { left: MARGIN.side, right: 140 },
  footRight: { right: MARGIN.side, width: 90, textAlign: "right" },
  cell: { paddingHorizontal: 4, paddingVertical: 3, borderColor: INK, borderRightWidth: RULE },
  row: { flexDirection: "row", borderColor: INK, borderBottomWidth: RULE, borderLeftWidth: RULE },
  topped: { borderTopWidth: RULE },
  head: { fontWeight: 600, textAlign: "center" },
});

type PaperProps = {
  readonly title: string;
  /** What the document is about, for who looks at its properties. */
  readonly subject: string;
  readonly children: ReactNode;
};

/** A document: its title, its language and where it comes from stand in the file too. */
export const Paper = ({ title, subject, children }: PaperProps) => (
  <Document title={title} subject={subject} language="id-ID" creator="Bina" producer="Bina">
    {children}
  </Document>
);

type SheetProps = {
  readonly orientation: "portrait" | "landscape";
  /** At the foot of every page: what this is and when it was made. */
  readonly foot: string;
  readonly children: ReactNode;
};

/** A4 with the foot of every page: what it is, and "Halaman 1 dari 3". */
export const Sheet = ({ orientation, foot, children }: SheetProps) => (
  <Page size="A4" orientation={orientation} style={paperStyles.page}>
    {children}
    <Text fixed style={[paperStyles.foot, paperStyles.footLeft]}>
      {foot}
    </Text>
    <Text
      fixed
      style={[paperStyles.foot, paperStyles.footRight]}
      render={({ pageNumber, totalPages }) => `Halaman ${pageNumber} dari ${totalPages}`}
    />
  </Page>
);

/** The first page of a report: what it is and of whom, from the top down, and no foot. */
export const CoverPage = ({ children }: { readonly children: ReactNode }) => (
  <Page
    size="A4"
    style={{
      fontFamily: FAMILY,
      color: INK,
      padding: 72,
      paddingTop: 110,
      alignItems: "center",
      textAlign: "center",
    }}
  >
    {children}
  </Page>
);

/** One page for a wall: everything in the middle, and no foot. */
export const PosterPage = ({ children }: { readonly children: ReactNode }) => (
  <Page
    size="A4"
    style={{
      fontFamily: FAMILY,
      color: INK,
      padding: 48,
      alignItems: "center",
      justifyContent: "center",
      textAlign: "center",
    }}
  >
    {children}
  </Page>
);
