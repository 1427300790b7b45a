import * as vscode from 'vscode';
import { addSource, hasClaim } from '../../core';
import type { PlacedClaim } from '../../core';
import { annotate } from '../writing/annotate';
import { type ActiveArticle } from './active';
import type { FieldChange } from './field';
import type { Writing } from './writing';

/** Changes a field of claims, all of which must still be there. A source that is new is written with it. */
export function setField(
	{ writer }: Writing,
	active: ActiveArticle,
	claims: readonly PlacedClaim[],
	{ sets, source }: FieldChange,
): Promise<boolean> {
	return annotate(writer, active, (sidecar) => {
		const gone = claims.find((claim) => !hasClaim(sidecar, claim));
		if (gone) return { refused: vscode.l10n.t('The claim {0} is not in it any more.', gone.id) };
		return [
			...addSource(sidecar, source),
			...claims.flatMap(({ annotator, id }) =>
				sets.map(
					({ path, value }) => ({ do: 'set', path: ['claims', annotator, id, ...path], value }) as const,
				),
			),
		];
	});
}
