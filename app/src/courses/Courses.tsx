import { useMemo, useState } from "react";
import { ToggleButton } from "react-aria-components";
import { lab } from "../lab";
import { themes } from "../tokens";
import { useLab } from "../use-lab";
import { CourseChart } from "./CourseChart";
import { CourseTable } from "./CourseTable";
import { chartsOf } from "./charts";

/** Time courses of the run; the run before the last edit is a dashed line, a run beside it a dotted one. */
export function Courses() {
  const frames = useLab((state) => state.session.frames);
  const clones = useLab((state) => state.session.started?.layout.clones);
  const theme = useLab((state) => state.theme);
  const ghost = useLab((state) => state.ghost);
  const other = useLab((state) => state.other);
  const [asTable, setAsTable] = useState(false);
  const charts = useMemo(() => chartsOf(clones?.slice(1) ?? [], themes[theme].muted), [clones, theme]);
  if (frames < 2) return <p className="empty">Curves grow with the run.</p>;
  const told = lab.session?.recording?.told() ?? [];
  const before = ghost?.told ?? [];
  const beside = other ? (lab.other?.recording?.told() ?? []) : [];
  return (
    <div className="plots">
      <div className="row">
        <p className="faint grow">
          {ghost ? `dashed: branch ${ghost.name}` : "solid: this run"}
          {beside.length > 0 && ` · dotted: ${other?.title}`}
        </p>
        <ToggleButton className="small" isSelected={asTable} onChange={setAsTable}>
          As table
        </ToggleButton>
      </div>
      {asTable ? (
        <CourseTable charts={charts} told={told} />
      ) : (
        charts.map((chart) => (
          <CourseChart key={chart.title} chart={chart} told={told} before={before} beside={beside} theme={theme} />
        ))
      )}
    </div>
  );
}
