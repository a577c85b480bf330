import { createHash } from 'node:crypto';
import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { textOf } from '../../base/text-of';
import { withoutNulls } from '../profile/without-nulls';
import { readYaml } from './fast-yaml';

/** An object that a chart rendered. */
export interface RenderedObject {
  /** The template it comes from, as Helm's `# Source:` line says. */
  readonly source: string;
  readonly kind: string;
  readonly name: string;
  readonly body: PlainObject;
}

/** What Helm runs, and does not install. */
const HOOK = 'helm.sh/hook';

/** Parsed documents by a sum of their text: two renders of one chart have most of them in common. */
export class RenderReader {
  private readonly known = new Map<string, readonly RenderedObject[]>();

  /** Reads what `helm template` or `helm get manifest` printed. Hooks and tests are left out. */
  public read(stream: string, accept: (source: string) => boolean = () => true): readonly RenderedObject[] {
    let before = '';
    return stream.split(/^---[ \t]*(?:#.*)?$/m).flatMap((document) => {
      const own = SOURCE.exec(document)?.[1]?.trim();
      // where a template begins with a line of dashes, as behind a part that is empty, Helm says above it whose the document is
      const source = own ?? before;
      before = document.replace(/^#.*$/gm, '').trim() === '' ? source : '';
      return before === '' && accept(source) ? this.readDocument(document, source) : [];
    });
  }

  private readDocument(document: string, source: string): readonly RenderedObject[] {
    const key = createHash('sha1').update(`${source}\n`).update(document).digest('base64');
    const known = this.known.get(key);
    if (known !== undefined) return known;
    // a part of a long text keeps all of it in memory, and so do parts of the part
    const copy = Buffer.from(document).toString();
    const objects = renderedObjects(readYaml(copy), source);
    this.known.set(key, objects);
    return objects;
  }
}

const SOURCE = /^# Source: (.+)$/m;

/** The objects of a document; hooks and tests are left out. */
export function renderedObjects(body: unknown, source: string): readonly RenderedObject[] {
  if (!isPlainObject(body) || typeof body.kind !== 'string') return [];
  if (body.kind.endsWith('List') && Array.isArray(body.items)) {
    return body.items.flatMap((item: unknown) => renderedObjects(item, source));
  }
  const metadata = isPlainObject(body.metadata) ? body.metadata : {};
  if (isPlainObject(metadata.annotations) && HOOK in metadata.annotations) return [];
  return [{ source, kind: body.kind, name: textOf(metadata.name), body: withoutNulls(body) as PlainObject }];
}

/** The name of the subchart that a template belongs to, empty for the chart itself. */
export function subchartOf(source: string): string {
  return /\/charts\/([^/]+)\/templates\//.exec(source)?.[1] ?? '';
}
