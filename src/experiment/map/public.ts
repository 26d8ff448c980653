/** Maps of real tissues for the library: one, a cohort, their files, and tissues whose IFN-γ is known. */
export { mapCohort } from "./cohort.js";
export { boundsOf, drawLaws } from "./draws.js";
export { mapTissue, type TissueMap } from "./map-tissue.js";
export { mapCsv, mapObject } from "./outputs.js";
export { mapHtml } from "./report.js";
export { syntheticTissue } from "./synthetic.js";
