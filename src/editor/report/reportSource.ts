import type * as vscode from 'vscode';
import {
	check,
	redact,
	reportInSteps,
	sensitiveIn,
	sidecarPathOf,
	type Finding,
	type Report,
} from '../../core';
import { nameOf } from '../files';
import { inTurns } from '../inTurns';
import type { Project } from '../project/project';
import type { Projects } from '../project/projects';
import { revisionOf } from './revision';

/** What the report on the project at a root is made of, kept by difference: only articles that may differ are checked anew. */
export class ReportSource {
	readonly root: vscode.Uri;
	readonly #projects: Projects;
	readonly #findings = new Map<string, readonly Finding[]>();
	#projectFile: unknown;
	/** Of what the report is made. */
	#state = {};

	constructor(projects: Projects, root: vscode.Uri) {
		this.#projects = projects;
		this.root = root;
	}

	/** Findings in these files may be others now; a report that is being made is given up. */
	forget(paths: Iterable<string>): void {
		this.#state = {};
		for (const path of paths) this.#findings.delete(path);
	}

	/**
	 * The report as files are now, of what who reads it may see; sensitive things are left out, as in the file that may be made of it.
	 * Undefined where files changed meanwhile, or where there is no project any more.
	 */
	async report(): Promise<Report | undefined> {
		const project = this.#projects.at(this.root);
		if (!project) return undefined;
		await project.load();
		await project.settle();
		const revision = await revisionOf(project);
		const state = this.#state;
		return inTurns(this.#made(project, revision), () => state === this.#state);
	}

	*#made(project: Project, revision: Report['revision']): Generator<void, Report, void> {
		const { corpus } = project;
		yield* this.#check(project);
		const findings = corpus.paths().flatMap((path) => this.#findings.get(path) ?? []);
		const textOf = (path: string): string => project.textOf(path);
		return yield* reportInSteps(corpus, {
			name: nameOf(project.root),
			revision,
			findings: redact(findings, corpus, textOf),
			sensitive: sensitiveIn(corpus, textOf),
			reader: project.annotator,
		});
	}

	/** What may be published is another question than what the Problems panel shows: its profile need not be the project’s. */
	*#check(project: Project): Generator<void, void, void> {
		const { corpus } = project;
		if (this.#projectFile !== corpus.project) this.#findings.clear();
		this.#projectFile = corpus.project;
		for (const path of corpus.paths()) {
			if (this.#findings.has(path)) continue;
			yield;
			const ofBytes = project.findings(path).filter(({ code }) => code === 'text.encoding');
			const found = check(corpus, { paths: [path, sidecarPathOf(path)], profile: 'publish' });
			this.#findings.set(path, [...ofBytes, ...found]);
		}
	}
}
