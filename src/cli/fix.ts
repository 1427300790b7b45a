import { join } from 'node:path';
import { articlePathOf, type Finding, printable, safeFixes } from '../core/index';
import { notWritten } from './atomic';
import { refuseOutside } from './boundary';
import { changeFile } from './changeFile';
import type { Io } from './io';
import type { LoadedProject } from './load';
import { findWorkTree } from './repository';

/** What became of the fixes. */
export interface Fixed {
	/** Whether any sidecar was written. */
	readonly isChanged: boolean;
	/** Sentences on sidecars that were left alone. */
	readonly troubles: readonly string[];
}

/**
 * Makes the safe fixes of findings, each sidecar written whole or left alone, and names what was done on standard error.
 * @param findings With paths of the project.
 */
export async function makeSafeFixes(
	io: Pick<Io, 'fs' | 'stderr'>,
	{ corpus, root, textOf }: LoadedProject,
	findings: readonly Finding[],
	show: (path: string) => string,
): Promise<Fixed> {
	const top = (await findWorkTree(io.fs, root)) ?? root;
	const byArticle = new Map<string, Finding[]>();
	for (const finding of findings) {
		const article = articlePathOf(finding.place.path) ?? finding.place.path;
		byArticle.set(article, [...(byArticle.get(article) ?? []), finding]);
	}
	let isChanged = false;
	const troubles: string[] = [];
	for (const [path, own] of byArticle) {
		const document = corpus.document(path);
		const fixes = document ? safeFixes(corpus, document, own) : [];
		if (!document || fixes.length === 0) continue;
		const file = join(root, document.sidecarPath);
		try {
			await refuseOutside(io.fs, top, file);
			const changes = fixes.flatMap((fix) => fix.changes);
			if (!(await changeFile(io.fs, file, changes, textOf(document.sidecarPath)))) continue;
		} catch (error) {
			troubles.push(notWritten(show(file), error));
			continue;
		}
		isChanged = true;
		const titles = [...new Set(fixes.map(({ title }) => title))].join(', ');
		io.stderr.write(`corroborate: ${printable(`${show(file)} fixed: ${titles}.`)}\n`);
	}
	return { isChanged, troubles };
}
