import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { presets } from "../document/presets";
import { lab } from "../lab";
import { useLab } from "../use-lab";

/** The scenario that runs, and others to begin with. */
export function ScenarioMenu() {
  const name = useLab((state) => state.session.started?.scenario.name);
  const text = useLab((state) => state.history.present.scenario);
  const changed = !presets.some((preset) => preset.text === text);
  return (
    <MenuTrigger>
      <Button className="scenario" aria-label={`Scenario: ${name ?? "opening"}${changed ? ", changed" : ""}`}>
        <span className="ellipsis">{name ?? "Opening …"}</span>
        {changed && <span className="dirty" title="Changed from the preset" />}
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover">
        <Menu
          className="list"
          aria-label="Begin with"
          onAction={(id) => {
            const preset = presets.find((p) => p.id === id);
            if (preset) lab.edit({ scenario: preset.text, seed: 1 });
          }}
        >
          {presets.map((preset) => (
            <MenuItem key={preset.id} id={preset.id} textValue={preset.title}>
              <b>{preset.title}</b>
              <small>{preset.words}</small>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
