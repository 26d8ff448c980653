/** Drawn, so that no font has to have them. */
const paths = {
  start: "M4 3v10M13 3 6 8l7 5Z",
  end: "M12 3v10M3 3l7 5-7 5Z",
  play: "M4 2.5 13 8l-9 5.5Z",
  pause: "M5 3v10M11 3v10",
  undo: "M3 6h6a4 4 0 0 1 0 8H6M6 3 3 6l3 3",
  redo: "M13 6H7a4 4 0 0 0 0 8h3M10 3l3 3-3 3",
  moon: "M13 10A6 6 0 0 1 6 3a6 6 0 1 0 7 7Z",
  sun: "M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1",
  whole: "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  cross: "M4 4l8 8M12 4l-8 8",
} as const;

export function Icon({ name }: { readonly name: keyof typeof paths }) {
  const solid = name === "play" || name === "start" || name === "end";
  return (
    <svg className="glyph" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={paths[name]}
        fill={solid ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth={name === "pause" ? 3 : 1.6}
      />
    </svg>
  );
}
