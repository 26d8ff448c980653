import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";

const keys: readonly (readonly [string, string])[] = [
  ["Ctrl K, ⌘ K", "find a command, look, parameter, cell type or story"],
  ["Space", "play or pause"],
  [", .", "one frame back or forth"],
  ["1 – 7", "looks"],
  ["0 + −", "whole tissue, zoom (tissue in focus)"],
  ["Enter, arrows", "pick a cell, go from cell to cell (tissue in focus)"],
  ["Esc", "let go of the cell"],
  ["Ctrl Z, Ctrl Shift Z", "undo, redo"],
  ["g then m c p s t", "microscope, compare, parameters, scenario, take away"],
  ["?", "this sheet"],
];

export function Help({ open, close }: { readonly open: boolean; readonly close: () => void }) {
  return (
    <ModalOverlay className="modal-overlay" isOpen={open} onOpenChange={(next) => !next && close()} isDismissable>
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">By keyboard</Heading>
          <dl className="keys">
            {keys.map(([key, words]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
          <p className="words">
            What you see is a simulation. Cells, signals and outcomes follow published equations and values; textures of
            the stains are drawn. Between recorded frames, positions are interpolated.
          </p>
          <Button className="primary" slot="close">
            Close
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
