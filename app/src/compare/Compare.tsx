import { Button } from "react-aria-components";
import { deafTumor } from "../balance/Counterfactual";
import { changed, count, number, time } from "../format";
import { lab } from "../lab";
import { TissueView } from "../tissue/TissueView";
import { useLab } from "../use-lab";
import { changesBetween } from "./changes";

const here = () => lab.session;
const beside = () => lab.other;
/** Neither tissue runs ahead of the other. */
const clock = () => Math.min(lab.state.minutes, lab.session?.recording?.until ?? 0, lab.other?.recording?.until ?? 0);

interface Suggestion {
  readonly title: string;
  readonly words: string;
  readonly start: () => Promise<void> | void;
}

const suggestions: readonly Suggestion[] = [
  {
    title: "with pembrolizumab from day 1",
    words: "Cover PD-1 and see whether the shield still holds.",
    start: async () => {
      const { editTherapy } = await import("../document/therapy");
      const entry = { drug: "pembrolizumab", dose: "200 mg", every: "3 weeks", from: "day 1" };
      const text = editTherapy(lab.document.scenario, { kind: "add", entry });
      lab.compare("with pembrolizumab from day 1", { text });
    },
  },
  {
    title: deafTumor,
    words: "Its cells hear no IFN-γ: neither help nor shield.",
    start: () => lab.compare(deafTumor, { deaf: true }),
  },
  {
    title: "without PD-L1 on PD-1",
    words: "The checkpoint does nothing, whatever the tumor shows.",
    start: async () => {
      const { switchOff } = await import("../document/overrides");
      lab.compare("without PD-L1 on PD-1", { text: switchOff(lab.document.scenario, "checkpoint-engagement") });
    },
  },
];

/** Two runs of one seed side by side: one clock, one camera, one look. */
export function Compare() {
  const other = useLab((state) => state.other);
  if (!other)
    return (
      <div className="page">
        <h1>Change one thing</h1>
        <p className="words">
          The run on the bench is A. B runs beside it with the same tissue and seed and one difference; time, camera and
          look are shared.
        </p>
        <div className="cards">
          {suggestions.map(({ title, words, start }) => (
            <Button key={title} className="card" onPress={() => void start()}>
              <b>B {title}</b>
              <small>{words}</small>
            </Button>
          ))}
        </div>
      </div>
    );
  return (
    <div className="compare">
      <div className="compare-bar">
        <span className="faint">B differs in</span>
        {differences().map((difference) => (
          <span key={difference} className="chip">
            {difference}
          </span>
        ))}
        <span className="grow" />
        <Button className="small" onPress={() => lab.endComparison()}>
          End the comparison
        </Button>
      </div>
      <div className="pair">
        <div>
          <TissueView of={here} clock={clock} label="A" />
        </div>
        <div>
          <TissueView of={beside} clock={clock} label={`B ${other.title}`} />
        </div>
      </div>
      <Numbers title={other.title} />
    </div>
  );
}

function differences(): readonly string[] {
  const [a, b] = [lab.document.scenario, lab.other?.ask.text ?? lab.document.scenario];
  return [...(lab.other?.ask.deaf ? ["all tumor cells have lost JAK1"] : []), ...changesBetween(a, b)];
}

const rows = [
  { name: "tumor cells", of: (side: Side) => side?.counts.tumor, whole: true },
  { name: "CD8 T cells", of: (side: Side) => side?.counts.CD8, whole: true },
  { name: "PD-L1 of tumor cells, fold", of: (side: Side) => side?.means["tumor.pdl1"], whole: false },
  { name: "MHC-I of tumor cells, fold", of: (side: Side) => side?.means["tumor.mhc1"], whole: false },
  { name: "IFN-γ, mean, pM", of: (side: Side) => side?.fields.ifng?.mean, whole: false },
] as const;
type Side =
  | {
      counts: Readonly<Record<string, number>>;
      means: Readonly<Record<string, number>>;
      fields: Readonly<Record<string, { mean: number }>>;
    }
  | undefined;

function Numbers({ title }: { readonly title: string }) {
  const minutes = useLab(() => lab.session?.recording?.at(clock())?.minutes ?? 0);
  const a = lab.session?.recording?.at(minutes)?.told;
  const b = lab.other?.recording?.at(minutes)?.told;
  return (
    <table className="numbers">
      <caption>At {time(minutes)}</caption>
      <thead>
        <tr>
          <th> </th>
          {rows.map(({ name }) => (
            <th key={name}>{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[
          { label: "A", side: a },
          { label: `B ${title}`, side: b },
        ].map(({ label, side }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {rows.map(({ name, of, whole }) => {
              const value = of(side) ?? Number.NaN;
              return <td key={name}>{whole && Number.isFinite(value) ? count(value) : number(value)}</td>;
            })}
          </tr>
        ))}
        <tr>
          <th scope="row">B against A</th>
          {rows.map(({ name, of }) => (
            <td key={name}>{changed(of(a) ?? 0, of(b) ?? 0)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
