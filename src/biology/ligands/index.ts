/** Everything that diffuses, in the order of the fields. */
import type { Ligand } from "../../engine/declare.js";
import { adenosine } from "./adenosine.js";
import { arginase } from "./arginase.js";
import { ccl2 } from "./ccl2.js";
import { ccl5 } from "./ccl5.js";
import { ccl22 } from "./ccl22.js";
import { collagen } from "./collagen.js";
import { csf1 } from "./csf1.js";
import { cxcl9 } from "./cxcl9.js";
import { ifng } from "./ifn-gamma.js";
import { il2 } from "./il-2.js";
import { il6 } from "./il-6.js";
import { il10 } from "./il-10.js";
import { il12 } from "./il-12.js";
import { kynurenine } from "./kynurenine.js";
import { lactate } from "./lactate.js";
import { nitricOxide } from "./nitric-oxide.js";
import { oxygen } from "./oxygen.js";
import { tgfb } from "./tgf-beta.js";
import { tnf } from "./tnf.js";
import { tryptophan } from "./tryptophan.js";
import { vegf } from "./vegf.js";

export const ligands: readonly Ligand[] = [
  ifng,
  il2,
  cxcl9,
  oxygen,
  adenosine,
  arginase,
  ccl2,
  ccl22,
  ccl5,
  collagen,
  csf1,
  il10,
  il12,
  il6,
  kynurenine,
  lactate,
  nitricOxide,
  tgfb,
  tnf,
  tryptophan,
  vegf,
];
