import type * as vscode from 'vscode';
import { check, redact, reportOf, sensitiveIn, sidecarPathOf, type Finding, type Report } from '../../core';
import { nameOf } from '../files';
import type { Project } from '../project/project';
import { revisionOf } from './revision';

/** A turn of checking gives the host back after this long. */
const turnMilliseconds = 8;

/** What a project’s report is made of, kept by difference: only articles that may differ are checked anew. */
export class ReportSource {
	readonly #project: Project;
	readonly #findings = new Map<string, readonly Finding[]>();
	#projectFile: unknown;

	constructor(project: Project) {
		this.#project = project;
	}

	get root(): vscode.Uri {
		return this.#project.root;
	}

	/** Findings in these files may be others now. */
	forget(paths: Iterable<string>): void {
		for (const path of paths) this.#findings.delete(path);
	}

	/** The report of this instant; sensitive things are left out, as in the file that may be made of it. */
	async report(): Promise<Report> {
		const project = this.#project;
		const { corpus } = project;
		await project.load();
		await project.settle();
		const revision = await revisionOf(project);
		await this.#check();
		const paths = corpus.paths();
		const findings = paths.flatMap((path) => this.#findings.get(path) ?? []);
		const textOf = (path: string): string => project.textOf(path);
		return reportOf(corpus, {
			name: nameOf(project.root),
			revision,
			findings: redact(findings, corpus, textOf),
			sensitive: sensitiveIn(corpus, textOf),
		});
	}

	/** What may be published is another question than what the Problems panel shows: its profile need not be the project’s. */
	async #check(): Promise<void> {
		const { corpus } = this.#project;
		if (this.#projectFile !== corpus.project) this.#findings.clear();
		this.#projectFile = corpus.project;
		let turn = Date.now();
		for (const path of corpus.paths()) {
			if (this.#findings.has(path)) continue;
			const ofBytes = this.#project.findings(path).filter(({ code }) => code === 'text.encoding');
			const found = check(corpus, { paths: [path, sidecarPathOf(path)], profile: 'publish' });
			this.#findings.set(path, [...ofBytes, ...found]);
			if (Date.now() - turn < turnMilliseconds) continue;
			await new Promise((resolve) => setTimeout(resolve));
			turn = Date.now();
		}
	}
}
