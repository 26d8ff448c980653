import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { lab } from "./lab";
import { keepForOffline } from "./offline";
import { startPlayback } from "./playback";
import { App } from "./shell/App";
import { openRoute } from "./shell/routes";
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "./styles/base.css";
import "./styles/layout.css";
import "./styles/controls.css";
import "./styles/looks.css";
import "./styles/tissue.css";
import "./styles/timeline.css";
import "./styles/panels.css";
import "./styles/dialogs.css";
import "./styles/screens.css";
import { themeSheet } from "./tokens";

const sheet = new CSSStyleSheet();
sheet.replaceSync(themeSheet());
document.adoptedStyleSheets = [sheet];
document.documentElement.dataset.theme = lab.state.theme;

await lab.open(openRoute());
createRoot(document.getElementById("lab")!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
startPlayback();
keepForOffline();
