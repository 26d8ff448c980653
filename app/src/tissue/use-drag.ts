import { type PointerEvent, useRef } from "react";

interface Handlers {
  readonly by: (dx: number, dy: number) => void;
  readonly click: (event: PointerEvent) => void;
}

/** A press that moves more than this is a drag, pixels. */
const STILL = 4;

/** Drag and click of one pointer, told apart by how far it went. */
export function useDrag({ by, click }: Handlers) {
  const from = useRef<{ x: number; y: number; moved: number } | undefined>(undefined);
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      from.current = { x: event.clientX, y: event.clientY, moved: 0 };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent) => {
      const start = from.current;
      if (!start) return;
      const [dx, dy] = [event.clientX - start.x, event.clientY - start.y];
      start.moved += Math.abs(dx) + Math.abs(dy);
      if (start.moved > STILL) by(dx, dy);
      start.x = event.clientX;
      start.y = event.clientY;
    },
    onPointerUp: (event: PointerEvent) => {
      const start = from.current;
      from.current = undefined;
      if (start && start.moved <= STILL) click(event);
    },
    onPointerCancel: () => {
      from.current = undefined;
    },
  };
}
