/** Complete lines as they arrive, and what of the last one has come so far. */
async function* splitBytes(input: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of input) {
    const text = decoder.decode(bytes, { stream: true });
    if (text.includes('\n')) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      yield lines;
    } else rest += text;
  }
  yield [rest + decoder.decode()];
}

const isBlank = (line: string): boolean => line.trim() === '';

/**
 * The lines of a stream of bytes, in the batches they arrive in, without their ends. UTF-8, a byte order mark is dropped;
 * empty lines at the very end are no lines. Only a line feed ends a line: U+2028, at which node:readline breaks too, is
 * legal inside JSON text.
 */
export async function* splitLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  let blank: string[] = [];
  for await (const lines of splitBytes(input)) {
    const end = lines.findLastIndex((line) => !isBlank(line)) + 1;
    if (end > 0) yield [...blank, ...lines.slice(0, end)];
    blank = [...(end > 0 ? [] : blank), ...lines.slice(end)];
  }
}
