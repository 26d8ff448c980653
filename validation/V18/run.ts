import { biology, culture } from "ifng-lab";

const EXPOSED = 72;
const WASHED = 8 * 24;

/** Share of the induced HLA that is gone eight days after washout. */
export async function run(): Promise<Record<string, number>> {
  const course = culture({
    biology,
    type: "tumor",
    hours: EXPOSED + WASHED,
    medium: (hours) => ({ ifng: hours < EXPOSED ? 150 : 0 }),
  });
  const lost = (column: string) => {
    const [rest, top, end] = [0, EXPOSED * 60, -1].map((minute) => course[column]!.at(minute)!) as [
      number,
      number,
      number,
    ];
    return (top - end) / (top - rest);
  };
  return { "HLA-ABC lost": lost("mhc1"), "HLA-DR lost": lost("mhc2") };
}
