import type * as vscode from 'vscode';
import { check, notUtf8, sidecarPathOf, type Finding, nearDuplicatesOf } from '../../core';
import { log, reason } from '../log';
import type { ProjectTexts } from './projectTexts';

/** What the rules last found in each file of a project. Sets are swapped, never cleared first. */
export class ProjectFindings {
	readonly #texts: ProjectTexts;
	readonly #uriOf: (path: string) => vscode.Uri;
	readonly #findings = new Map<string, readonly Finding[]>();
	readonly #checked = new Set<string>();

	constructor(texts: ProjectTexts, uriOf: (path: string) => vscode.Uri) {
		this.#texts = texts;
		this.#uriOf = uriOf;
	}

	/** Those shown in a file, most serious first. */
	in(path: string): readonly Finding[] {
		return this.#findings.get(path) ?? [];
	}

	/** Whether a file has been looked at, be it that nothing was found. */
	isChecked(path: string): boolean {
		return this.#checked.has(path);
	}

	/** Files with findings that point into one of these others, or that may have one now. */
	dependents(paths: ReadonlySet<string>): string[] {
		const found: string[] = [];
		for (const [path, findings] of this.#findings)
			if (!paths.has(path) && findings.some(({ related }) => related.some((place) => paths.has(place.path))))
				found.push(path);
		// What a file has become like does not point to it yet.
		for (const path of paths)
			for (const { path: other } of nearDuplicatesOf(this.#texts.corpus, path))
				if (!paths.has(other)) found.push(other);
		return found;
	}

	/**
	 * Checks files anew. Returns those that failed, which is logged: they keep what was found before.
	 * @param pass the annotator whose unfinished pass counts
	 * @param isComplete whether all files of the project have been read
	 */
	check(paths: ReadonlySet<string>, pass: string | undefined, isComplete: boolean): ReadonlySet<string> {
		const { corpus } = this.#texts;
		const byPath = new Map<string, Finding[]>();
		const miscoded = [...paths]
			.filter((path) => this.#texts.isMiscoded(path))
			.flatMap((path) => notUtf8(corpus, path, this.#texts.textOf(path)));
		const failed = new Set<string>();
		const onFailure = (path: string, error: unknown): void => {
			log().error(`${this.#uriOf(path).toString(true)} could not be checked: ${reason(error)}`);
			failed.add(path).add(sidecarPathOf(path));
		};
		for (const finding of [...miscoded, ...check(corpus, { paths, pass, onFailure })]) {
			// What refers to an article that is not read yet only seems to refer to nothing.
			if (!isComplete && finding.code === 'sidecar.reference') continue;
			const list = byPath.get(finding.place.path);
			if (list) list.push(finding);
			else byPath.set(finding.place.path, [finding]);
		}
		for (const path of paths) {
			if (failed.has(path)) continue;
			this.#checked.add(path);
			const findings = byPath.get(path);
			if (findings) this.#findings.set(path, findings);
			else this.#findings.delete(path);
		}
		return failed;
	}

	forget(path: string): void {
		this.#checked.delete(path);
		this.#findings.delete(path);
	}

	clear(): void {
		this.#checked.clear();
		this.#findings.clear();
	}
}
