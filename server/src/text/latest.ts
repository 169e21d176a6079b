/** Computes a value anew only when what it is asked for is not what it was asked for last. */
export function latest<Asked, Value>(compute: (asked: Asked) => Value): (asked: Asked) => Value {
  let last: { readonly asked: Asked; readonly value: Value } | undefined;
  return (asked) => {
    if (last === undefined || last.asked !== asked) last = { asked, value: compute(asked) };
    return last.value;
  };
}
