/** Amounts and concentrations. */
import { moleculesPerCubicMicronPerPicomolar } from "../equation/units.js";

/** What one molecule, or one unit·µm³ of a field that is not molar, adds to the concentration of a µm³. */
export const perCubicMicron = (unit: string) => (unit === "pM" ? 1 / moleculesPerCubicMicronPerPicomolar : 1);
