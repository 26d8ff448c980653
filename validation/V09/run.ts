import { biology, culture } from "ifng-lab";

/** PD-L1 after a pulse of 0.5 h, at its highest, over PD-L1 after 24 h of exposure, at 100 pM. */
export async function run(): Promise<Record<string, number>> {
  const pulse = culture({ biology, type: "tumor", hours: 48, medium: (hours) => ({ ifng: hours < 0.5 ? 100 : 0 }) });
  const exposure = culture({ biology, type: "tumor", hours: 24, medium: () => ({ ifng: 100 }) });
  return { "pulse over exposure": Math.max(...pulse.pdl1!) / exposure.pdl1!.at(-1)! };
}
