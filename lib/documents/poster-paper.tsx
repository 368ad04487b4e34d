import { Path, Svg, Text, View } from "@react-pdf/renderer";
import { Paper, PosterPage, paperStyles } from "./paper";
import { qrCodeOf } from "./qr-code";
import type { SurveyPoster } from "./survey-poster";

interface PosterPaperProps {
  readonly paper: SurveyPoster;
  readonly government: string;
}

/** Modules of white around the code, without which a camera does not find it. */
const QUIET_ZONE = 4;
const SIDE = 370;
/** An address stays on one line, as it is typed: as large as its length lets it be. */
const addressSize = (address: string): number => Math.min(18, Math.floor(880 / address.length));

/** A sheet for the wall of a counter: the code, what to do with it, and the address in words. */
export function PosterPaperDocument({ paper, government }: PosterPaperProps) {
  const { service, unit, address } = paper;
  const { size, path } = qrCodeOf(address);
  const side = size + 2 * QUIET_ZONE;
  return (
    <Paper title={`Poster survei ${service}`} subject="Poster survei kepuasan masyarakat">
      <PosterPage>
        <Text style={{ fontSize: 16 }}>{government}</Text>
        <Text style={[paperStyles.bold, { fontSize: 34, marginTop: 28 }]}>Bagaimana layanan kami?</Text>
        <Text style={{ fontSize: 20, marginTop: 10 }}>{service}</Text>
        <Text style={{ fontSize: 16, marginTop: 4 }}>{unit}</Text>
        <View style={{ marginVertical: 20 }}>
          <Svg
            viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`}
            style={{ width: SIDE, height: SIDE }}
          >
            <Path d={path} fill="#000000" />
          </Svg>
        </View>
        <Text style={[paperStyles.bold, { fontSize: 20 }]}>Arahkan kamera ponsel ke kode ini</Text>
        <Text style={{ fontSize: 16, marginTop: 8 }}>
          Sembilan pertanyaan, sekitar satu menit, tanpa nama.
        </Text>
        <Text style={{ fontSize: 16, marginTop: 8 }}>Atau buka</Text>
        <Text style={[paperStyles.bold, { fontSize: addressSize(address), marginTop: 2 }]}>{address}</Text>
      </PosterPage>
    </Paper>
  );
}
