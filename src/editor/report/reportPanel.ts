import * as vscode from 'vscode';
import { claimIdPattern, emptyPage } from '../../core';
import { log, reason } from '../log';
import { nonceOf } from './nonce';
import type { ReportSource } from './reportSource';

export const reportPanelType = 'corroborate.report';

/** Updates come no more often than this. */
const leastRestMilliseconds = 400;

/** The page of one project’s report. Its script draws; what it sends back is checked. */
export class ReportPanel implements vscode.Disposable {
	readonly #source: ReportSource;
	readonly #panel: vscode.WebviewPanel;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** A large report, which takes long to make and to draw, rests as long between updates. */
	#restMilliseconds = leastRestMilliseconds;
	/** Whether the page, as it was loaded last, has asked for the report, and has been sent it. */
	#isReady = false;
	#isSent = false;
	/** Of those who wait until it has been sent. */
	readonly #waiting: (() => void)[] = [];
	#sending: Promise<void> = Promise.resolve();
	#isQueued = false;
	/** Resumes who waits until the page has drawn what it was sent. */
	#drawn: (() => void) | undefined;
	#file: { resolve(text: string): void } | undefined;

	/** @param panel one without a page yet */
	constructor(source: ReportSource, panel: vscode.WebviewPanel, extension: vscode.Uri) {
		this.#source = source;
		this.#panel = panel;
		const { webview } = panel;
		const dist = vscode.Uri.joinPath(extension, 'dist');
		webview.options = { enableScripts: true, localResourceRoots: [dist] };
		webview.onDidReceiveMessage((message: unknown) => this.#received(message));
		panel.onDidChangeViewState(() => {
			if (panel.visible) return;
			this.#isReady = this.#isSent = false;
			this.#drawn?.();
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
		this.#timer = setTimeout(() => this.#send(), this.#restMilliseconds);
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
		if (this.#isQueued) return;
		this.#isQueued = true;
		this.#sending = this.#sending
			.then(async () => {
				this.#isQueued = false;
				if (!this.#isReady) return;
				const start = Date.now();
				const report = await this.#source.report();
				// What changed meanwhile has asked for another one.
				if (!report || !this.#isReady) return;
				const drawn = new Promise<void>((resolve) => (this.#drawn = resolve));
				await this.#panel.webview.postMessage({ type: 'report', report, root: this.root.toString() });
				await drawn;
				this.#restMilliseconds = Math.max(leastRestMilliseconds, Date.now() - start);
				this.#isSent = this.#isReady;
				if (this.#isSent) for (const resume of this.#waiting.splice(0)) resume();
			})
			.catch((error: unknown) => {
				log().error(`The report on ${this.root.toString(true)} could not be made: ${reason(error)}`, error);
			});
	}

	#received(message: unknown): void {
		if (typeof message !== 'object' || message === null || !('type' in message)) return;
		if (message.type === 'ready') {
			// A page that was loaded anew draws nothing of what the one before it was sent.
			this.#drawn?.();
			this.#isReady = true;
			this.#send();
		}
		if (message.type === 'drawn') this.#drawn?.();
		if (message.type === 'claim' && 'id' in message && isClaimId(message.id))
			void vscode.commands.executeCommand('corroborate.goToClaim', message.id);
		if (message.type === 'file' && 'text' in message && typeof message.text === 'string') {
			this.#file?.resolve(message.text);
			this.#file = undefined;
		}
	}
}

const isClaimId = (id: unknown): boolean => typeof id === 'string' && claimIdPattern.test(id);
