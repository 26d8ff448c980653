/**
 * The biology that ships: the table of contents of the science.
 */
import type { Biology } from "../engine/model.js";
import { cxcl9 } from "./ligands/cxcl9.js";
import { ifng } from "./ligands/ifn-gamma.js";
import { il2 } from "./ligands/il-2.js";
import { oxygen } from "./ligands/oxygen.js";
import { lymphoid, stroma, vessel } from "./lineages/bystander.js";
import { genome } from "./lineages/genome.js";
import { myeloid } from "./lineages/myeloid.js";
import { tCell } from "./lineages/t-cell.js";
import { tumor } from "./lineages/tumor.js";
import { adaptiveResistance } from "./mechanisms/adaptive-resistance.js";
import { antigenPresentation } from "./mechanisms/antigen-presentation.js";
import { antigenRecognition } from "./mechanisms/antigen-recognition.js";
import { checkpointEngagement } from "./mechanisms/checkpoint-engagement.js";
import { chemokineInduction } from "./mechanisms/chemokine-induction.js";
import { chemokineRecruitment } from "./mechanisms/chemokine-recruitment.js";
import { crowding } from "./mechanisms/crowding.js";
import { cytotoxicity } from "./mechanisms/cytotoxicity.js";
import { exhaustion } from "./mechanisms/exhaustion.js";
import { growthArrest } from "./mechanisms/growth-arrest.js";
import { hypoxicDeath } from "./mechanisms/hypoxic-death.js";
import { ifngConsumption } from "./mechanisms/ifng-consumption.js";
import { ifngSecretion } from "./mechanisms/ifng-secretion.js";
import { il2Proliferation } from "./mechanisms/il2-proliferation.js";
import { immuneSynapse } from "./mechanisms/immune-synapse.js";
import { jakStat } from "./mechanisms/jak-stat.js";
import { lethalDamage } from "./mechanisms/lethal-damage.js";
import { macrophageChemokines } from "./mechanisms/macrophage-chemokines.js";
import { oxygenConsumption } from "./mechanisms/oxygen-consumption.js";
import { oxygenSupply } from "./mechanisms/oxygen-supply.js";
import { tCellMotility } from "./mechanisms/t-cell-motility.js";
import { tCellTurnover } from "./mechanisms/t-cell-turnover.js";
import { tregIl2Sink } from "./mechanisms/treg-il2-sink.js";
import { tumorGrowth } from "./mechanisms/tumor-growth.js";
import { pembrolizumab } from "./therapies/pembrolizumab.js";

export { claims } from "./claims.js";
export { genes } from "./lineages/genome.js";
export { references } from "./references.js";

export const biology: Biology = {
  lineages: [tumor, tCell, lymphoid, myeloid, stroma, vessel],
  ligands: [ifng, il2, cxcl9, oxygen],
  genome,
  mechanisms: [
    adaptiveResistance,
    antigenPresentation,
    antigenRecognition,
    checkpointEngagement,
    chemokineInduction,
    chemokineRecruitment,
    crowding,
    cytotoxicity,
    exhaustion,
    growthArrest,
    hypoxicDeath,
    ifngConsumption,
    ifngSecretion,
    il2Proliferation,
    immuneSynapse,
    jakStat,
    lethalDamage,
    macrophageChemokines,
    oxygenConsumption,
    oxygenSupply,
    pembrolizumab,
    tCellMotility,
    tCellTurnover,
    tregIl2Sink,
    tumorGrowth,
  ],
};
