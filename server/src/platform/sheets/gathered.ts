/** Small texts together: a write for every row would cost more than the row. */
export async function* gathered(parts: AsyncGenerator<string>): AsyncGenerator<string> {
  let held = '';
  for await (const part of parts) {
    held += part;
    if (held.length < 32_000) continue;
    yield held;
    held = '';
  }
  if (held !== '') yield held;
}
