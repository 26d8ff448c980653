import { biology, culture, mechanism, oxygen, select, tumor } from "ifng-lab";

const repair = biology.mechanisms.find((m) => m.name === "lethal-damage")!.parameters;
const healing = repair.repairRate!.value;

/** Hits by the medium: a minute of high oxygen adds exactly 1 to the damage, healing during that minute included. */
const hits = mechanism({
  name: "hits-on-time",
  claim: "a cell takes a hit when it is told to",
  equation: "dd/dt = h while hit",
  leavesOut: "everything but the hits",
  actsOn: [tumor],
  senses: [oxygen],
  parameters: {
    hit: {
      symbol: "h",
      value: healing / (1 - Math.exp(-healing)),
      unit: "1/min",
      meaning: "rate at which a minute adds one hit",
      origin: "derived",
      source: "ifng-lab",
    },
    high: {
      symbol: "o_h",
      value: 20,
      unit: "mmHg",
      meaning: "oxygen that stands for a hit in this experiment",
      origin: "derived",
      source: "ifng-lab",
    },
  },
  rate: { damage: ({ here }, p) => select(here.oxygen - p.high, p.hit, 0) },
});

const dies = (first: number, second: number) => {
  const at = new Set([0, first, first + second]);
  const { damage } = culture({
    biology: { ...biology, mechanisms: [...biology.mechanisms, hits] },
    type: "tumor",
    hours: (first + second + 2) / 60,
    medium: (hours) => ({ oxygen: at.has(Math.round(hours * 60)) ? 38 : 0 }),
  });
  return Math.max(...damage!) > repair.lethalDose!.value ? 1 : 0;
};

/** Share of cells that die of three hits, by their spacing. */
export async function run(): Promise<Record<string, number>> {
  const gaps = Array.from({ length: 11 }, (_, k) => 45 + k);
  const around: number[] = gaps.flatMap((first) => gaps.map((second) => dies(first, second)));
  return {
    "deaths at 30 min": dies(30, 30),
    "deaths around 50 min": around.reduce((sum, dead) => sum + dead, 0) / around.length,
    "deaths at 90 min": dies(90, 90),
  };
}
