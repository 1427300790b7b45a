import * as vscode from 'vscode';
import { claimIdPattern, emptyPage } from '../../core';
import { plainMessage } from '../labels';
import { log, reason } from '../log';
import { nonceOf } from './nonce';
import type { ReportSource } from './reportSource';

/** Updates come no more often than this. */
const restMilliseconds = 400;

/** The page of one project’s report. Its script draws; what it sends back is checked. */
export class ReportPanel implements vscode.Disposable {
	readonly #source: ReportSource;
	readonly #panel: vscode.WebviewPanel;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** Whether the page, as it was loaded last, has asked for the report, and has been sent it. */
	#isReady = false;
	#isSent = false;
	/** Of those who wait until it has been sent. */
	readonly #waiting: (() => void)[] = [];
	#sending: Promise<void> = Promise.resolve();
	#file: { resolve(text: string): void } | undefined;

	constructor(source: ReportSource, title: string, extension: vscode.Uri) {
		this.#source = source;
		const dist = vscode.Uri.joinPath(extension, 'dist');
		this.#panel = vscode.window.createWebviewPanel(
			'corroborate.report',
			plainMessage(title),
			vscode.ViewColumn.Active,
			{ enableScripts: true, enableFindWidget: true, localResourceRoots: [dist] },
		);
		const { webview } = this.#panel;
		webview.onDidReceiveMessage((message: unknown) => this.#received(message));
		this.#panel.onDidChangeViewState(() => {
			if (!this.#panel.visible) this.#isReady = this.#isSent = false;
		});
		const script = webview.asWebviewUri(vscode.Uri.joinPath(dist, 'reportPage.js'));
		webview.html = emptyPage(script.toString(), nonceOf());
	}

	get onDidDispose(): vscode.Event<void> {
		return this.#panel.onDidDispose;
	}

	get isActive(): boolean {
		return this.#panel.active;
	}

	get root(): vscode.Uri {
		return this.#source.root;
	}

	show(): void {
		this.#panel.reveal();
	}

	/** Brings what may differ now into the page, once it has rested; a page that nobody sees waits until it is seen. */
	update(paths: Iterable<string>): void {
		this.#source.forget(paths);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#send(), restMilliseconds);
	}

	/** The page as one file that stands by itself, of the report as it was sent last. */
	async file(): Promise<string> {
		if (!this.#isSent) await new Promise<void>((resolve) => this.#waiting.push(resolve));
		await this.#sending;
		const made = new Promise<string>((resolve) => (this.#file = { resolve }));
		await this.#panel.webview.postMessage({ type: 'file' });
		return made;
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#panel.dispose();
	}

	#send(): void {
		if (!this.#isReady) return;
		this.#sending = this.#sending
			.then(async () => {
				const report = await this.#source.report();
				await this.#panel.webview.postMessage({ type: 'report', report });
				this.#isSent = true;
				for (const resume of this.#waiting.splice(0)) resume();
			})
			.catch((error: unknown) => {
				log().error(`The report on ${this.root.toString(true)} could not be made: ${reason(error)}`, error);
			});
	}

	#received(message: unknown): void {
		if (typeof message !== 'object' || message === null || !('type' in message)) return;
		if (message.type === 'ready') {
			this.#isReady = true;
			this.#send();
		}
		if (message.type === 'claim' && 'id' in message && isClaimId(message.id))
			void vscode.commands.executeCommand('corroborate.goToClaim', message.id);
		if (message.type === 'file' && 'text' in message && typeof message.text === 'string') {
			this.#file?.resolve(message.text);
			this.#file = undefined;
		}
	}
}

const isClaimId = (id: unknown): boolean => typeof id === 'string' && claimIdPattern.test(id);
