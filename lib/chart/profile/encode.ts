import { goJson, goText } from './go-text';
import type { Encoding } from './model';

/** Builds a text from what is in it. */
export function encode(content: unknown, encoding: Encoding): unknown {
  switch (encoding.as) {
    case 'base64':
      return Buffer.from(goText(content) ?? '', 'utf8').toString('base64');
    case 'json':
      return goJson(content);
    case 'pretty':
      return goJson(content, encoding.indent);
    case 'lines':
      return flat(content).join('\n');
    case 'join':
      return flat(content).join(encoding.separator);
  }
}

function flat(content: unknown): string[] {
  return (Array.isArray(content) ? content : [content]).flatMap((item: unknown) =>
    Array.isArray(item) ? flat(item) : [goText(item) ?? ''],
  );
}
