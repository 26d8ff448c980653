import { Button, ToggleButton } from "react-aria-components";
import { lab } from "../lab";
import { ShareButton } from "../share/ShareButton";
import { useLab } from "../use-lab";
import { Icon } from "./icons";
import { doors } from "./routes";
import { ScenarioMenu } from "./ScenarioMenu";

const commandKey = /Mac|iP(hone|ad)/.test(navigator.userAgent) ? "⌘ K" : "Ctrl K";

/** Name, doors, scenario, history, sharing, theme. */
export function Header({ help, palette }: { readonly help: () => void; readonly palette: () => void }) {
  const route = useLab((state) => state.route);
  const canUndo = useLab((state) => state.history.past.length > 0);
  const canRedo = useLab((state) => state.history.future.length > 0);
  const theme = useLab((state) => state.theme);
  return (
    <header className="header">
      <a className="brand" href="#/lab" aria-label="IFN-γ Lab">
        <span aria-hidden="true">◆</span> IFN-γ Lab
      </a>
      <nav aria-label="Doors">
        {doors.map((door) => (
          <a key={door.route} href={`#/${door.route}`} aria-current={route === door.route ? "page" : undefined}>
            {door.name}
          </a>
        ))}
      </nav>
      <span className="grow" />
      <Button className="find" aria-label="Find a command, look, parameter or story" onPress={palette}>
        <kbd aria-hidden="true">{commandKey}</kbd>
      </Button>
      <ScenarioMenu />
      <Button className="icon" aria-label="Undo" isDisabled={!canUndo} onPress={() => lab.undo()}>
        <Icon name="undo" />
      </Button>
      <Button className="icon" aria-label="Redo" isDisabled={!canRedo} onPress={() => lab.redo()}>
        <Icon name="redo" />
      </Button>
      <ShareButton />
      <ToggleButton
        className="icon"
        aria-label="Light theme"
        isSelected={theme === "light"}
        onChange={(light) => lab.setTheme(light ? "light" : "dark")}
      >
        <Icon name={theme === "light" ? "sun" : "moon"} />
      </ToggleButton>
      <Button className="icon" aria-label="Keyboard shortcuts" onPress={help}>
        ?
      </Button>
    </header>
  );
}
