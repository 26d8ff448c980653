/** A second worker that answers questions of the page: what biology knows, whether a text is a scenario. */
import type { BiopsyAsk, Fault, FromWorker, Knowledge, TableInput, ToWorker } from "./protocol";
import { engineWorker } from "./session";

type Checked = Extract<FromWorker, { kind: "checked" }>;
type Mapped = Extract<FromWorker, { kind: "mapped" }>;
type Biopsied = Extract<FromWorker, { kind: "biopsied" }>;
type Answer = Checked | Mapped | Biopsied;

export class Library {
  private readonly worker = engineWorker();
  private readonly asked = new Map<number, (answer: Answer) => void>();
  private next = 1;

  constructor(learned: (knowledge: Knowledge) => void, died: (fault: Fault) => void) {
    this.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === "knowledge") learned(data.knowledge);
      else if (data.kind === "checked" || data.kind === "mapped" || data.kind === "biopsied") {
        this.asked.get(data.id)?.(data);
        this.asked.delete(data.id);
      }
    };
    this.worker.onerror = (event) => {
      event.preventDefault();
      died({
        what: `the engine could not be loaded${event.message ? `: ${event.message}` : ""}`,
        waysOut: ["reload the page", "use a current Chrome, Edge, Firefox or Safari"],
      });
    };
    this.send({ kind: "learn" });
  }

  check(text: string): Promise<Checked> {
    return this.ask((id) => ({ kind: "check", id, text })) as Promise<Checked>;
  }

  map(table: TableInput): Promise<Mapped> {
    return this.ask((id) => ({ kind: "map", id, table })) as Promise<Mapped>;
  }

  biopsy(ask: BiopsyAsk): Promise<Biopsied> {
    return this.ask((id) => ({ kind: "biopsy", id, ask })) as Promise<Biopsied>;
  }

  private ask(question: (id: number) => ToWorker): Promise<Answer> {
    const id = this.next++;
    return new Promise((resolve) => {
      this.asked.set(id, resolve);
      this.send(question(id));
    });
  }

  private send(message: ToWorker): void {
    this.worker.postMessage(message);
  }
}
