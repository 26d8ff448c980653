import { biology, culture } from "ifng-lab";

/** pSTAT1 of a cell without SOCS1 at 6 h over 0.5 h, at 294 pM. */
export async function run(): Promise<Record<string, number>> {
  const { pstat1 } = culture({ biology, type: "tumor", lost: ["SOCS1"], hours: 6, medium: () => ({ ifng: 294 }) });
  return { "pSTAT1 at 6 h over 0.5 h": pstat1![360]! / pstat1![30]! };
}
