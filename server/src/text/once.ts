/** Computes a value when it is first asked for, and keeps it. */
export function once<Value>(compute: () => Value): () => Value {
  let value: { readonly value: Value } | undefined;
  return () => (value ??= { value: compute() }).value;
}
