import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { Balance } from "../balance/Balance";
import { CellCard } from "../cells/CellCard";
import { lab } from "../lab";
import { Timeline } from "../timeline/Timeline";
import { LookPanel } from "../tissue/LookPanel";
import { TissueView } from "../tissue/TissueView";
import { useLab } from "../use-lab";
import { DropZone } from "./DropZone";
import { Header } from "./Header";
import { Help } from "./Help";
import { Listener } from "./Listener";
import { Notices } from "./Notices";
import { Status } from "./Status";
import { listenForShortcuts } from "./shortcuts";

const Courses = lazy(() => import("../courses/Courses").then(({ Courses: component }) => ({ default: component })));
const Compare = lazy(() => import("../compare/Compare").then(({ Compare: component }) => ({ default: component })));
const MapScreen = lazy(() => import("../map/MapScreen").then(({ MapScreen: component }) => ({ default: component })));
const Parameters = lazy(() =>
  import("../parameters/Parameters").then(({ Parameters: component }) => ({ default: component })),
);
const Editor = lazy(() => import("../editor/Editor").then(({ Editor: component }) => ({ default: component })));
const StoryList = lazy(() =>
  import("../stories/StoryList").then(({ StoryList: component }) => ({ default: component })),
);
const StoryPanel = lazy(() =>
  import("../stories/StoryPanel").then(({ StoryPanel: component }) => ({ default: component })),
);
const Report = lazy(() => import("../share/Report").then(({ Report: component }) => ({ default: component })));

const Palette = lazy(() => import("../palette/Palette").then(({ Palette: component }) => ({ default: component })));

const mainSession = () => lab.session;

/** Header, looks, the tissue or another screen, what is known of it, time, status. */
export function App() {
  const route = useLab((state) => state.route);
  const theme = useLab((state) => state.theme);
  const detail = useLab((state) => state.detail);
  const story = route === "stories" ? detail : undefined;
  const [help, setHelp] = useState(false);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const [palette, setPalette] = useState(false);
  useEffect(
    () =>
      listenForShortcuts(
        () => setHelp(true),
        () => setPalette(true),
      ),
    [],
  );
  return (
    <div className={`lab route-${story === undefined ? route : "lab"}`}>
      <a className="skip" href="#main">
        To the tissue
      </a>
      <Header help={() => setHelp(true)} palette={() => setPalette(true)} />
      <Notices />
      <aside className="left" aria-label="Looks and layers">
        <LookPanel />
      </aside>
      <main id="main" className="centre">
        <h1 className="hidden">IFN-γ Lab</h1>
        <Screen route={story === undefined ? route : "lab"} />
      </main>
      <aside className="right" aria-label="What is known">
        {story === undefined ? (
          <Known />
        ) : (
          <Suspense fallback={<p className="empty">Opening …</p>}>
            <StoryPanel id={story} />
          </Suspense>
        )}
      </aside>
      <Timeline />
      <Status />
      <Listener />
      <Help open={help} close={() => setHelp(false)} />
      <DropZone />
      {palette && (
        <Suspense>
          <Palette close={() => setPalette(false)} help={() => setHelp(true)} />
        </Suspense>
      )}
    </div>
  );
}

function Screen({ route }: { readonly route: string }) {
  const wait = <p className="empty">Opening …</p>;
  if (route === "compare")
    return (
      <Suspense fallback={wait}>
        <Compare />
      </Suspense>
    );
  if (route === "map")
    return (
      <Suspense fallback={wait}>
        <MapScreen />
      </Suspense>
    );
  if (route === "params")
    return (
      <Suspense fallback={wait}>
        <Parameters />
      </Suspense>
    );
  if (route === "edit")
    return (
      <Suspense fallback={wait}>
        <Editor />
      </Suspense>
    );
  if (route === "stories")
    return (
      <Suspense fallback={wait}>
        <StoryList />
      </Suspense>
    );
  if (route === "report")
    return (
      <Suspense fallback={wait}>
        <Report />
      </Suspense>
    );
  return <TissueView of={mainSession} label="Tissue" />;
}

function Known() {
  const selected = useLab((state) => state.selected);
  const [tab, setTab] = useState("courses");
  const tabs = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected !== undefined) setTab("cell");
  }, [selected]);
  // Each tab begins at its top, wherever the one before was left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the tab
  useEffect(() => {
    tabs.current?.parentElement?.scrollTo(0, 0);
  }, [tab]);
  return (
    <Tabs ref={tabs} className="tabs" selectedKey={tab} onSelectionChange={(key) => setTab(String(key))}>
      <TabList aria-label="What is known">
        <Tab id="courses">Courses</Tab>
        <Tab id="balance">Balance</Tab>
        <Tab id="cell">Cell</Tab>
      </TabList>
      <TabPanel id="courses">
        <Suspense fallback={<p className="empty">Opening …</p>}>
          <Courses />
        </Suspense>
      </TabPanel>
      <TabPanel id="balance">
        <Balance />
      </TabPanel>
      <TabPanel id="cell">
        <CellCard />
      </TabPanel>
    </Tabs>
  );
}
