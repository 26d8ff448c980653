import { useMemo } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { BiopsyFinding } from "../engine/protocol";
import { count, number, time } from "../format";
import { lab } from "../lab";
import { dropBiopsy, useBiopsies } from "./desk";
import { boundsOf, rows, shown } from "./readings";

/** One slide, read. */
export function BiopsyDialog({ at, close }: { readonly at: number; readonly close: () => void }) {
  const moments = useMemo(() => [at], [at]);
  const [read] = useBiopsies(moments);
  return (
    <ModalOverlay className="modal-overlay" isOpen onOpenChange={(open) => !open && close()} isDismissable>
      <Modal className="modal wide">
        <Dialog>
          <Heading slot="title">Biopsy at {time(at)}</Heading>
          {!read && (
            <p className="words">
              {at > lab.state.session.recorded ? "The run has not come so far." : "Reading the slide …"}
            </p>
          )}
          {read?.fault && (
            <p className="fault">
              {read.fault.what}; {read.fault.waysOut.join(", or ")}.
            </p>
          )}
          {read?.finding && (
            <>
              <p>
                {count(read.finding.cells)} cells on {number(read.finding.areaMm2)} mm²
                {read.finding.cd8.class !== null && `; immune type: ${read.finding.cd8.class}`}
              </p>
              <table>
                <caption className="hidden">Read-outs with 95 % bounds</caption>
                <thead>
                  <tr>
                    <th>Read-out</th>
                    <th>Value</th>
                    <th>95 %, had it been taken elsewhere</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ name, unit, of }) => (
                    <tr key={name}>
                      <th scope="row">{name}</th>
                      <td className="nowrap">
                        {shown(of(read.finding!))} <small>{unit}</small>
                      </td>
                      <td>{boundsOf(of(read.finding!))}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <p className="words">
                <Threshold finding={read.finding} /> Signatures compare moments and runs with each other; no published
                cut-off holds for them.
              </p>
            </>
          )}
          <div className="row">
            <Button className="primary" onPress={close}>
              Close
            </Button>
            <Button
              onPress={() => {
                lab.seek(at, false);
                close();
              }}
            >
              Go to this moment
            </Button>
            <Button
              onPress={() => {
                dropBiopsy(at);
                close();
              }}
            >
              Remove
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Threshold({ finding: { pdl1 } }: { readonly finding: BiopsyFinding }) {
  if ("absent" in pdl1) return null;
  const { stain, highest } = pdl1;
  return (
    <>
      A cell counts as PD-L1-positive from {number(stain.threshold)} {stain.unit}, 10,000 on a cell
      {highest !== null && `; the highest on a tumor cell here is ${number(highest)}`}.
    </>
  );
}
