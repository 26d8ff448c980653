import { biology, parseScenario, prepare, Run, vocabularyOf } from "ifng-lab";
import { describe, expect, it } from "vitest";
import { layoutOf, packFrame, unpackFrame } from "./frame";
import { FrameRing } from "./ring";

const text = `
ifng-lab: 1
name: small
duration: 1 h
tissue:
  generate: { size: [120 um, 100 um], tumor: { density: 3000 /mm2 }, cd8: { density: 800 /mm2 } }
`;

describe("a frame", () => {
  it("gives back the snapshot it was packed from", () => {
    const run = new Run(prepare(parseScenario(text, "small.yaml", vocabularyOf(biology))));
    for (let i = 0; i < 30; i++) run.step();
    const snapshot = run.snapshot();
    const contacts = run.contacts();
    const layout = layoutOf(snapshot, contacts, { ifng: "IFN-γ" });
    const { snapshot: _, ...told } = run.observations[0]!;
    const frame = unpackFrame(packFrame(snapshot, contacts, { ...told, body: run.body }, layout), layout);
    expect(frame.minutes).toBe(30);
    expect(frame.count).toBe(snapshot.cells.count);
    for (const name of ["id", "x", "y", "radius", "type", "clone"] as const)
      expect(frame[name]).toEqual(snapshot.cells[name]);
    for (const name of layout.columns) expect(frame.columns[name]).toEqual(snapshot.cells.columns[name]);
    for (const { name, title } of layout.fields) {
      expect(frame.fields[name]).toEqual(snapshot.fields[name]!.value);
      expect(title).toBe(name === "ifng" ? "IFN-γ" : name);
    }
    expect(contacts.count).toBeGreaterThan(0);
    expect(frame.contacts).toEqual(contacts);
    expect(frame.told.counts).toEqual(told.counts);
    expect(frame.told.body).toEqual(run.body);
  });
});

describe("a ring of frames", () => {
  const frame = (size: number, fill: number) => new Uint8Array(size).fill(fill).buffer;

  it("hands over what was written, in order, and says when it is full", () => {
    const ring = FrameRing.of(3, 100);
    const reader = new FrameRing(ring.memory, 3);
    const seen: number[] = [];
    for (let i = 0; i < 21; i++) {
      expect(ring.write(frame(10 + (i % 50), i))).toBe(true);
      if (i % 3 !== 2) continue;
      expect(ring.write(frame(10, 99))).toBe(false);
      for (let next = reader.read(); next; next = reader.read()) {
        seen.push(new Uint8Array(next)[0]!);
        expect(next.byteLength).toBe(10 + (seen.at(-1)! % 50));
      }
    }
    expect(seen).toEqual(Array.from({ length: 21 }, (_, i) => i));
  });

  it("refuses a frame that is larger than a slot", () => {
    expect(FrameRing.of(2, 100).write(frame(200, 1))).toBe(false);
  });
});
