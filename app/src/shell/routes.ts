/** Addresses of the screens: `#/lab?d=…`, `#/compare`, `#/params/jak-stat.irfHalfMaximum` … */
import { lab } from "../lab";

export const doors = [
  { route: "lab", name: "Microscope" },
  { route: "compare", name: "Compare" },
  { route: "map", name: "Map" },
  { route: "params", name: "Parameters" },
  { route: "edit", name: "Scenario" },
  { route: "stories", name: "Stories" },
  { route: "report", name: "Take away" },
] as const;

const routes = new Set<string>(doors.map(({ route }) => route));

interface Address {
  readonly route: string;
  readonly detail: string | undefined;
  readonly link: string | undefined;
}

export function addressOf(hash: string): Address {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const [route = "", detail] = path.split("/", 2);
  const link = /(?:^|&)d=([^&]*)/.exec(query)?.[1];
  return { route: routes.has(route) ? route : "lab", detail: detail || undefined, link };
}

/** Follow the address bar from now on; returns the link that the page was opened with. */
export function openRoute(): string | undefined {
  const { route, detail, link } = addressOf(location.hash);
  lab.set({ route, detail });
  addEventListener("hashchange", () => {
    const next = addressOf(location.hash);
    lab.set({ route: next.route, detail: next.detail });
    if (next.link !== undefined) void lab.open(next.link);
  });
  return link;
}
