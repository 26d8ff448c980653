import { Button } from "react-aria-components";
import { BiopsyTable } from "../biopsy/BiopsyTable";
import { chartsOf } from "../courses/charts";
import { coursesSvg } from "../courses/svg";
import type { ExportKind } from "../engine/protocol";
import { count, time } from "../format";
import { lab } from "../lab";
import { TissueView } from "../tissue/TissueView";
import { themes } from "../tokens";
import { useLab } from "../use-lab";
import { FilmButtons } from "./FilmButtons";
import { currentLink } from "./ShareButton";
import { save } from "./save";

const mainSession = () => lab.session;

const files: readonly (readonly [ExportKind, string])[] = [
  ["report.html", "one page with outcome, balance, pictures, parameters and sources"],
  ["timeseries.csv", "counts, fields, states and ledger, a row per recorded moment"],
  ["cells.csv", "every cell at the end of what is simulated"],
];

/** Take the run away: a figure, tables, a page, the scenario, the command that repeats it. */
export function Report() {
  const session = useLab((state) => state.session);
  const document = useLab((state) => state.history.present);
  const { started, ended, recorded } = session;
  const exported = async (what: ExportKind) => {
    const text = await lab.session?.export(what);
    if (text !== undefined) save(what, text, what.endsWith("html") ? "text/html" : "text/csv");
  };
  const courses = () => {
    const charts = chartsOf(started?.layout.clones.slice(1) ?? [], themes.light.muted);
    const told = lab.session?.recording?.told() ?? [];
    save("courses.svg", coursesSvg(charts, told, started?.scenario.name ?? "The run"), "image/svg+xml");
  };
  return (
    <div className="page report">
      <h1>{started?.scenario.name ?? "The run"}</h1>
      <p className="words">
        {started?.scenario.description} Simulated to {time(recorded)} of {time(started?.duration ?? 0)}
        {ended ? `: ${ended.outcome}` : ", still running"}.
      </p>
      <div className="report-grid">
        <figure>
          <div className="report-figure">
            <TissueView of={mainSession} label="Figure" />
          </div>
          <figcaption className="words">
            Simulated tissue, {count(started?.layout.width ?? 0)} × {count(started?.layout.height ?? 0)} µm, seed{" "}
            {document.seed}. Look and place are those of the microscope.
          </figcaption>
          <FilmButtons name={`tissue-${document.view.look}`} />
        </figure>
        <section>
          <h2>Files</h2>
          <p className="words">The same files that the command line writes.</p>
          <ul className="files">
            {files.map(([what, words]) => (
              <li key={what}>
                <Button isDisabled={!started} onPress={() => void exported(what)}>
                  {what}
                </Button>
                <span>{words}</span>
              </li>
            ))}
            <li>
              <Button isDisabled={!started} onPress={courses}>
                courses.svg
              </Button>
              <span>the time courses as a vector figure, 174 mm wide</span>
            </li>
            <li>
              <Button onPress={() => save("scenario.yaml", document.scenario, "text/yaml")}>scenario.yaml</Button>
              <span>what was run, with every override</span>
            </li>
          </ul>
          <h2>Biopsies</h2>
          <BiopsyTable />
          <h2>Repeat it, bit for bit</h2>
          <pre>
            ifng run scenario.yaml --seed {document.seed}
            {"\n"}# version {__VERSION__}
            {ended && `\n# digest ${ended.digest}`}
          </pre>
          <Button
            onPress={() =>
              void currentLink().then((link) => {
                history.replaceState(null, "", link.replace("#/lab", "#/report"));
                return navigator.clipboard.writeText(link).catch(() => undefined);
              })
            }
          >
            Copy the link
          </Button>
          <h2>What this does not show</h2>
          <p className="words">
            One seed of one invented tissue in two dimensions. It generates hypotheses; it is no clinical evidence.
            Stains are drawn from simulated states; their texture is not simulated. Parameters without a measurement are
            listed as assumed.
          </p>
        </section>
      </div>
    </div>
  );
}
