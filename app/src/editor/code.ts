/** The text editor, in a shadow root, where its style sheets need no leave of the page's policy. */
import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, HighlightStyle, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import type { Fault, Knowledge } from "../engine/protocol";
import { themes } from "../tokens";
import { completionsAt } from "./completion";

export interface ScenarioEditor {
  show(text: string): void;
  mark(faults: readonly Fault[]): void;
  goTo(fault: Fault): void;
  close(): void;
}

interface Options {
  readonly text: string;
  readonly knowledge: Knowledge;
  readonly dark: boolean;
  readonly changed: (text: string) => void;
}

export function openEditor(host: HTMLElement, { text, knowledge, dark, changed }: Options): ScenarioEditor {
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const place = document.createElement("div");
  shadow.replaceChildren(place);
  let given = false;
  const view = new EditorView({
    root: shadow,
    parent: place,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        bracketMatching(),
        indentUnit.of("  "),
        yaml(),
        autocompletion({ override: [(context) => complete(context, knowledge)] }),
        keymap.of([...completionKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": "Scenario as YAML" }),
        ...styles(dark),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !given) changed(update.state.doc.toString());
        }),
      ],
    }),
  });
  const offsetOf = ({ line = 1, column = 1 }: Fault): number => {
    const at = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
    return Math.min(at.to, at.from + Math.max(0, column - 1));
  };
  return {
    show(next) {
      if (next === view.state.doc.toString()) return;
      given = true;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
      given = false;
    },
    mark(faults) {
      const diagnostics = faults.map((fault): Diagnostic => {
        const from = offsetOf(fault);
        const to = Math.max(from, view.state.doc.lineAt(from).to);
        const message = [fault.what, ...fault.waysOut.map((way) => `→ ${way}`)].join("\n");
        return { from, to, severity: "error", message };
      });
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    goTo(fault) {
      const at = offsetOf(fault);
      view.dispatch({ selection: { anchor: at }, scrollIntoView: true });
      view.focus();
    },
    close: () => view.destroy(),
  };
}

function complete(context: CompletionContext, knowledge: Knowledge): CompletionResult | null {
  const word = context.matchBefore(/[\w.\-α-ω]*/u);
  if (!word || (word.from === word.to && !context.explicit)) return null;
  const { options } = completionsAt(context.state.doc.toString(), context.pos, knowledge);
  return options.length === 0 ? null : { from: word.from, options: [...options], validFor: /^[\w.-]*$/ };
}

function styles(dark: boolean) {
  const { bg, surface, raised, text, muted, accent, line, error, focus, ...tone } = themes[dark ? "dark" : "light"];
  return [
    EditorView.theme(
      {
        "&": { color: text, backgroundColor: bg, fontSize: "13px", border: `1px solid ${line}`, borderRadius: "6px" },
        "&.cm-focused": { outline: `2px solid ${focus}` },
        ".cm-content": { fontFamily: "'JetBrains Mono Variable', monospace", caretColor: text, padding: "10px 0" },
        ".cm-gutters": { backgroundColor: surface, color: muted, border: "0" },
        ".cm-activeLine": { backgroundColor: `color-mix(in srgb, ${raised} 60%, transparent)` },
        ".cm-cursor": { borderLeftColor: text },
        ".cm-selectionBackground, &.cm-focused .cm-selectionBackground": { backgroundColor: `${line} !important` },
        ".cm-tooltip": { backgroundColor: raised, color: text, border: `1px solid ${line}` },
        ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: accent, color: bg },
        ".cm-completionDetail": { color: muted, fontStyle: "normal", marginLeft: "1em" },
        ".cm-diagnostic-error": { borderLeftColor: error },
      },
      { dark },
    ),
    syntaxHighlighting(
      HighlightStyle.define([
        { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: accent },
        { tag: tags.comment, color: muted },
        { tag: [tags.string, tags.content], color: text },
        { tag: tags.number, color: tone.eradication },
        { tag: [tags.keyword, tags.bool, tags.null], color: tone.escape },
      ]),
    ),
  ];
}
