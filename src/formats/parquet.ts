/** Tables out: Parquet, with the columns and types of the CSV beside it. The same table gives the same bytes. */
import { parquetWriteBuffer } from "hyparquet-writer";

/** `float` is 32 bits wide, `double` 64; what is missing is NaN or an empty text. */
export interface OutputColumn {
  readonly name: string;
  readonly type: "text" | "integer" | "float" | "double";
}

export interface OutputTable {
  /** Name and version of the layout, e.g. `ifng-lab/cells@1`. */
  readonly schema: string;
  readonly columns: readonly OutputColumn[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const types = { text: "STRING", integer: "INT64", float: "FLOAT", double: "DOUBLE" } as const;

/** Missing values are null; NaN is not written. */
export function toParquet({ schema, columns, rows }: OutputTable): Uint8Array {
  const columnData = columns.map(({ name, type }, i) => ({
    name,
    type: types[type],
    data: rows.map((row) => stored(row[i]!, type)),
    nullable: type !== "integer",
  }));
  const kvMetadata = [{ key: "schema", value: schema }];
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata, createdBy: "ifng-lab" }));
}

function stored(value: string | number, type: OutputColumn["type"]): string | number | bigint | null {
  if (type === "integer") return BigInt(value);
  return value === "" || Number.isNaN(value) ? null : value;
}
