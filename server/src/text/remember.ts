/**
 * The same function, worked out once for each object and kept as long as the object lives. For values that never change: blocks, segments,
 * lists, catalogues.
 */
export function remember<Key extends object, Value>(workOut: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.value;
    const value = workOut(key);
    known.set(key, { value });
    return value;
  };
}

/** As `remember`, for what depends on a second thing (a catalogue) that hardly ever changes: only the answer for the last one is kept. */
export function rememberWith<Key extends object, With, Value>(workOut: (key: Key, given: With) => Value): (key: Key, given: With) => Value {
  const known = new WeakMap<Key, { readonly given: With; readonly value: Value }>();
  return (key, given) => {
    const before = known.get(key);
    if (before !== undefined && before.given === given) return before.value;
    const value = workOut(key, given);
    known.set(key, { given, value });
    return value;
  };
}

/**
 * As `remember`, for what depends on more than the object: `seen` has all of that in one string. Only the answer for the last such string is
 * kept, so that it serves for what is asked for again and again while hardly anything changes.
 */
export function rememberSeen<Value>(): (key: object, seen: string, workOut: () => Value) => Value {
  const known = new WeakMap<object, { readonly seen: string; readonly value: Value }>();
  return (key, seen, workOut) => {
    const before = known.get(key);
    if (before !== undefined && before.seen === seen) return before.value;
    const value = workOut();
    known.set(key, { seen, value });
    return value;
  };
}
