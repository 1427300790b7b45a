import * as vscode from 'vscode';
import {
	applyChanges,
	brief,
	type ClaimInCorpus,
	readSidecar,
	sidecarPathOf,
	type Recording,
	hasClaim,
} from '../../core';
import type { Project } from '../project/project';
import type { FileChange } from '../writing/writer';
import {} from './active';

/** What writes a recording into the sidecar of its article, whose claims must still be there. */
export function sidecarChange(project: Project, { path, claims, changes }: Recording): FileChange {
	return {
		uri: project.uriOf(sidecarPathOf(path)),
		plan: (source) => {
			const sidecar = readSidecar(source);
			const gone = claims.find((claim) => !hasClaim(sidecar, claim));
			return gone
				? { refused: vscode.l10n.t('The claim {0} is not in it any more.', gone.id) }
				: applyChanges(source, changes);
		},
	};
}

/** Brings the project up to date after sidecars of these articles were written. */
export async function settleAfter(project: Project, paths: Iterable<string>): Promise<void> {
	for (const path of paths) project.touch(sidecarPathOf(path));
	await project.settle();
}

const quoteLength = 90;

/** The words of a claim in quotation marks, cut where they are long. From a file: not a label yet. */
export function quoted({ document, placed }: ClaimInCorpus): string {
	const words = placed.placement.spans.map(({ start, end }) => document.text.slice(start, end)).join(' … ');
	return `“${brief(words, quoteLength)}”`;
}
