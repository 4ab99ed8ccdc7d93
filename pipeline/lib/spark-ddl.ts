import { Binary, type DataType, Float32, Float64, List, type Schema, Utf8 } from 'apache-arrow';

/** A schema as Spark's DDL, from the very schema that is written: Spark demands that the two agree to the type. */
export function sparkDdl(schema: Schema): string {
  return schema.fields.map(({ name, type }) => `${name} ${sparkType(type)}`).join(', ');
}

function sparkType(type: DataType): string {
  if (type instanceof Utf8) return 'STRING';
  if (type instanceof Float64) return 'DOUBLE';
  if (type instanceof Float32) return 'FLOAT';
  if (type instanceof Binary) return 'BINARY';
  if (type instanceof List) return `ARRAY<${sparkType(type.valueType)}>`;
  throw new Error(`no Spark type for ${type}`);
}
