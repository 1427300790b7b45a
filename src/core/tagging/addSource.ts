import type { SidecarReading } from '../model/document';
import type { Change } from '../sidecar/change';
import type { SourceChoice } from './sourceChoices';

/**
 * The change that writes a chosen source which no file knows; none where it is known.
 * @param sidecar As it is now.
 */
export function addSource({ value }: SidecarReading, source: SourceChoice | undefined): readonly Change[] {
	if (!source?.record || Object.hasOwn(value.sources ?? {}, source.slug)) return [];
	return [{ do: 'add-source', slug: source.slug, source: source.record }];
}
