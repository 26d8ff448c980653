/** The best microscope that this browser has. */
import { type Instrument, Microscope } from "../microscope/microscope";

export async function openInstrument(canvas: HTMLCanvasElement): Promise<Instrument | undefined> {
  try {
    return new Microscope(canvas);
  } catch {
    try {
      const { CpuMicroscope } = await import("../microscope/cpu-microscope");
      return new CpuMicroscope(canvas);
    } catch {
      return undefined;
    }
  }
}
