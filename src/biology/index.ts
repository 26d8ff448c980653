/**
 * The biology that ships: the table of contents of the science.
 */
import type { Biology } from "../engine/model.js";
import { ligands } from "./ligands/index.js";
import { genome } from "./lineages/genome.js";
import { lymphoid } from "./lineages/lymphoid.js";
import { myeloid } from "./lineages/myeloid.js";
import { stroma } from "./lineages/stroma.js";
import { tCell } from "./lineages/t-cell.js";
import { tumor } from "./lineages/tumor.js";
import { vessel } from "./lineages/vessel.js";
import { activationInducedDeath } from "./mechanisms/activation-induced-death.js";
import { adaptiveResistance } from "./mechanisms/adaptive-resistance.js";
import { adenosineProduction } from "./mechanisms/adenosine-production.js";
import { adenosineSuppression } from "./mechanisms/adenosine-suppression.js";
import { antigenPresentation } from "./mechanisms/antigen-presentation.js";
import { antigenRecognition } from "./mechanisms/antigen-recognition.js";
import { ccl5Call } from "./mechanisms/ccl5-call.js";
import { checkpointEngagement } from "./mechanisms/checkpoint-engagement.js";
import { chemokineInduction } from "./mechanisms/chemokine-induction.js";
import { chemokineRecruitment } from "./mechanisms/chemokine-recruitment.js";
import { chronicMemory } from "./mechanisms/chronic-memory.js";
import { class2Induction } from "./mechanisms/class-2-induction.js";
import { class2Presentation } from "./mechanisms/class-2-presentation.js";
import { costimulation } from "./mechanisms/costimulation.js";
import { crowding } from "./mechanisms/crowding.js";
import { cytokineAmplification } from "./mechanisms/cytokine-amplification.js";
import { cytotoxicity } from "./mechanisms/cytotoxicity.js";
import { dendriticMaturation } from "./mechanisms/dendritic-maturation.js";
import { dendriticRecruitment } from "./mechanisms/dendritic-recruitment.js";
import { dendriticTraffic } from "./mechanisms/dendritic-traffic.js";
import { effectorActivation } from "./mechanisms/effector-activation.js";
import { exhaustion } from "./mechanisms/exhaustion.js";
import { fibroblastActivation } from "./mechanisms/fibroblast-activation.js";
import { granulocyteRecruitment } from "./mechanisms/granulocyte-recruitment.js";
import { granulocyteTraffic } from "./mechanisms/granulocyte-traffic.js";
import { granulocyticSuppressors } from "./mechanisms/granulocytic-suppressors.js";
import { growthArrest } from "./mechanisms/growth-arrest.js";
import { helperRecruitment } from "./mechanisms/helper-recruitment.js";
import { helperSynapse } from "./mechanisms/helper-synapse.js";
import { hypoxia } from "./mechanisms/hypoxia.js";
import { hypoxicDeath } from "./mechanisms/hypoxic-death.js";
import { idoSuppression } from "./mechanisms/ido-suppression.js";
import { ido1Activity } from "./mechanisms/ido1-activity.js";
import { ifngApoptosis } from "./mechanisms/ifng-apoptosis.js";
import { ifngConsumption } from "./mechanisms/ifng-consumption.js";
import { ifngSecretion } from "./mechanisms/ifng-secretion.js";
import { il2Proliferation } from "./mechanisms/il2-proliferation.js";
import { il12Consumption } from "./mechanisms/il12-consumption.js";
import { immuneSynapse } from "./mechanisms/immune-synapse.js";
import { immunoediting } from "./mechanisms/immunoediting.js";
import { jakStat } from "./mechanisms/jak-stat.js";
import { lactateProduction } from "./mechanisms/lactate-production.js";
import { lactateSuppression } from "./mechanisms/lactate-suppression.js";
import { lag3 } from "./mechanisms/lag3.js";
import { lethalDamage } from "./mechanisms/lethal-damage.js";
import { lowDoseStemness } from "./mechanisms/low-dose-stemness.js";
import { m2Products } from "./mechanisms/m2-products.js";
import { macrophageChemokines } from "./mechanisms/macrophage-chemokines.js";
import { macrophagePolarisation } from "./mechanisms/macrophage-polarisation.js";
import { macrophageSurvival } from "./mechanisms/macrophage-survival.js";
import { matrixBarrier } from "./mechanisms/matrix-barrier.js";
import { mdscRecruitment } from "./mechanisms/mdsc-recruitment.js";
import { mdscSuppression } from "./mechanisms/mdsc-suppression.js";
import { mdscTraffic } from "./mechanisms/mdsc-traffic.js";
import { metaboliteExchange } from "./mechanisms/metabolite-exchange.js";
import { monocyteMaturation } from "./mechanisms/monocyte-maturation.js";
import { monocyteRecruitment } from "./mechanisms/monocyte-recruitment.js";
import { monocyticSuppressors } from "./mechanisms/monocytic-suppressors.js";
import { nicheCrowding } from "./mechanisms/niche-crowding.js";
import { nkKilling } from "./mechanisms/nk-killing.js";
import { nkRecruitment } from "./mechanisms/nk-recruitment.js";
import { nkSecretion } from "./mechanisms/nk-secretion.js";
import { nkTraffic } from "./mechanisms/nk-traffic.js";
import { oxygenConsumption } from "./mechanisms/oxygen-consumption.js";
import { oxygenSupply } from "./mechanisms/oxygen-supply.js";
import { phagocytosis } from "./mechanisms/phagocytosis.js";
import { presentingCellActivation } from "./mechanisms/presenting-cell-activation.js";
import { resistanceLigands } from "./mechanisms/resistance-ligands.js";
import { senescence } from "./mechanisms/senescence.js";
import { stemLikePool } from "./mechanisms/stem-like-pool.js";
import { stromaExclusion } from "./mechanisms/stroma-exclusion.js";
import { suppressorRecruitment } from "./mechanisms/suppressor-recruitment.js";
import { tCellMotility } from "./mechanisms/t-cell-motility.js";
import { tCellTurnover } from "./mechanisms/t-cell-turnover.js";
import { tgfbConsumption } from "./mechanisms/tgf-beta-consumption.js";
import { tgfbSuppression } from "./mechanisms/tgf-beta-suppression.js";
import { th1Differentiation } from "./mechanisms/th1-differentiation.js";
import { th1Help } from "./mechanisms/th1-help.js";
import { tigit } from "./mechanisms/tigit.js";
import { tnfConsumption } from "./mechanisms/tnf-consumption.js";
import { tnfSecretion } from "./mechanisms/tnf-secretion.js";
import { tregConversion } from "./mechanisms/treg-conversion.js";
import { tregIl2Sink } from "./mechanisms/treg-il2-sink.js";
import { tregProliferation } from "./mechanisms/treg-proliferation.js";
import { tregRecruitment } from "./mechanisms/treg-recruitment.js";
import { tregSuppression } from "./mechanisms/treg-suppression.js";
import { tregTraffic } from "./mechanisms/treg-traffic.js";
import { tumorGrowth } from "./mechanisms/tumor-growth.js";
import { tumorTgfb } from "./mechanisms/tumor-tgf-beta.js";
import { vesselOpening } from "./mechanisms/vessel-opening.js";
import { vesselResponse } from "./mechanisms/vessel-response.js";
import { epacadostat } from "./therapies/epacadostat.js";
import { pembrolizumab } from "./therapies/pembrolizumab.js";

export { claims } from "./claims.js";
export { genes } from "./lineages/genome.js";
export { references } from "./references.js";

export const biology: Biology = {
  lineages: [tumor, tCell, lymphoid, myeloid, stroma, vessel],
  ligands,
  genome,
  mechanisms: [
    activationInducedDeath,
    adaptiveResistance,
    adenosineProduction,
    adenosineSuppression,
    antigenPresentation,
    antigenRecognition,
    ccl5Call,
    checkpointEngagement,
    chemokineInduction,
    chemokineRecruitment,
    chronicMemory,
    class2Induction,
    class2Presentation,
    costimulation,
    crowding,
    cytokineAmplification,
    cytotoxicity,
    dendriticMaturation,
    dendriticRecruitment,
    dendriticTraffic,
    effectorActivation,
    epacadostat,
    exhaustion,
    fibroblastActivation,
    granulocyteRecruitment,
    granulocyteTraffic,
    granulocyticSuppressors,
    growthArrest,
    helperRecruitment,
    helperSynapse,
    hypoxia,
    hypoxicDeath,
    ido1Activity,
    idoSuppression,
    ifngApoptosis,
    ifngConsumption,
    ifngSecretion,
    il12Consumption,
    il2Proliferation,
    immuneSynapse,
    immunoediting,
    jakStat,
    lactateProduction,
    lactateSuppression,
    lag3,
    lethalDamage,
    lowDoseStemness,
    m2Products,
    macrophageChemokines,
    macrophagePolarisation,
    macrophageSurvival,
    matrixBarrier,
    mdscRecruitment,
    mdscSuppression,
    mdscTraffic,
    metaboliteExchange,
    monocyteMaturation,
    monocyteRecruitment,
    monocyticSuppressors,
    nicheCrowding,
    nkKilling,
    nkRecruitment,
    nkSecretion,
    nkTraffic,
    oxygenConsumption,
    oxygenSupply,
    pembrolizumab,
    phagocytosis,
    presentingCellActivation,
    resistanceLigands,
    senescence,
    stemLikePool,
    stromaExclusion,
    suppressorRecruitment,
    tCellMotility,
    tCellTurnover,
    tgfbConsumption,
    tgfbSuppression,
    th1Differentiation,
    th1Help,
    tigit,
    tnfConsumption,
    tnfSecretion,
    tregConversion,
    tregIl2Sink,
    tregProliferation,
    tregRecruitment,
    tregSuppression,
    tregTraffic,
    tumorGrowth,
    tumorTgfb,
    vesselOpening,
    vesselResponse,
  ],
};
