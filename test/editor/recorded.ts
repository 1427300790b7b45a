import * as vscode from 'vscode';
import { activate } from '../../src/extension';

/** A text that VS Code was given to show. */
export interface Shown {
	/** Where: `quick pick label`, `status bar text`. */
	readonly surface: string;
	readonly text: string | vscode.MarkdownString;
}

/** What the extension registered, as VS Code would have got it. */
export interface Recorded {
	/** By the name of the function of `vscode.languages`, such as `registerHoverProvider`. */
	readonly providers: readonly { readonly name: string; readonly provider: object }[];
	readonly trees: ReadonlyMap<string, vscode.TreeDataProvider<unknown>>;
	readonly commands: ReadonlyMap<string, (...args: unknown[]) => unknown>;
	readonly diagnostics: ReadonlyMap<string, readonly vscode.Diagnostic[]>;
	/** What was shown so far in lists, boxes, messages, the status bar and the heads of views. */
	shown(): readonly Shown[];
	/** What was sent last to the page whose title ends so; undefined where there is none, or nothing was. */
	sent(titleEnd: string): unknown;
	/** Which line of the next list is taken, by its index; further lists and all boxes are left. */
	choose(index: number | undefined): void;
	dispose(): void;
}

type Namespace = Record<string, (...args: never[]) => unknown>;

/** Runs the extension once more beside the one that VS Code runs, with all that it registers and shows kept here; it writes nothing. */
export function recorded(): Recorded {
	const providers: { name: string; provider: object }[] = [];
	const trees = new Map<string, vscode.TreeDataProvider<unknown>>();
	const commands = new Map<string, (...args: unknown[]) => unknown>();
	const diagnostics = new Map<string, readonly vscode.Diagnostic[]>();
	const shown: Shown[] = [];
	const pages = new Map<string, unknown>();
	const statusItems: vscode.StatusBarItem[] = [];
	const views: vscode.TreeView<unknown>[] = [];
	let choice: number | undefined;
	const restores: (() => void)[] = [];
	const nothing = new vscode.Disposable(() => undefined);
	const event = () => nothing;

	function replace(namespace: object, name: string, by: (...args: never[]) => unknown): void {
		const record = namespace as Namespace;
		const before = record[name]!;
		record[name] = by;
		restores.push(() => (record[name] = before));
	}

	const note = (surface: string, text: string | vscode.MarkdownString | undefined): void => {
		if (text !== undefined && text !== '') shown.push({ surface, text });
	};

	for (const name of Object.keys(vscode.languages).filter((one) => /^register.*Provider$/.test(one)))
		replace(vscode.languages, name, (...args: unknown[]) => {
			const provider = args.find((arg): arg is object => isProvider(arg));
			if (provider) providers.push({ name, provider });
			return nothing;
		});
	replace(vscode.languages, 'createDiagnosticCollection', () => ({
		set(entries: readonly (readonly [vscode.Uri, readonly vscode.Diagnostic[] | undefined])[]) {
			for (const [uri, rows] of entries) diagnostics.set(uri.toString(), rows ?? []);
		},
		dispose: () => undefined,
	}));
	for (const name of ['registerCommand', 'registerTextEditorCommand'])
		replace(vscode.commands, name, (id: string, run: (...args: unknown[]) => unknown, self: unknown) => {
			commands.set(id, (...args) =>
				name === 'registerCommand'
					? run.apply(self, args)
					: run.apply(self, [vscode.window.activeTextEditor, undefined, ...args]),
			);
			return nothing;
		});
	replace(vscode.workspace, 'registerTextDocumentContentProvider', () => nothing);
	replace(vscode.workspace, 'applyEdit', () => Promise.resolve(false));
	replace(vscode.window, 'createTreeView', (id: string, options: vscode.TreeViewOptions<unknown>) => {
		trees.set(id, options.treeDataProvider);
		const view = {
			visible: true,
			selection: [] as readonly unknown[],
			onDidChangeVisibility: event,
			onDidExpandElement: event,
			onDidCollapseElement: event,
			onDidChangeSelection: event,
			onDidChangeCheckboxState: event,
			reveal(node: unknown) {
				view.selection = [node];
				return Promise.resolve();
			},
			dispose: () => undefined,
		};
		views.push(view as unknown as vscode.TreeView<unknown>);
		return view;
	});
	replace(vscode.window, 'registerWebviewPanelSerializer', () => nothing);
	replace(vscode.window, 'createWebviewPanel', (_, title: string) => {
		// It does as a page does that has come up.
		let tell: (message: { readonly type: string }) => void = () => undefined;
		const webview = {
			asWebviewUri: (uri: vscode.Uri) => uri,
			onDidReceiveMessage(listener: typeof tell) {
				tell = listener;
				setTimeout(() => tell({ type: 'ready' }));
				return nothing;
			},
			postMessage(message: unknown) {
				pages.set(title, message);
				setTimeout(() => tell({ type: 'drawn' }));
				return Promise.resolve(true);
			},
		};
		return {
			webview,
			visible: true,
			onDidChangeViewState: event,
			onDidDispose: event,
			reveal: () => undefined,
			dispose: () => undefined,
		} as unknown as vscode.WebviewPanel;
	});
	replace(vscode.window, 'createStatusBarItem', () => {
		const item = { show: () => undefined, hide: () => undefined, dispose: () => undefined };
		statusItems.push(item as unknown as vscode.StatusBarItem);
		return item;
	});
	replace(vscode.window, 'setStatusBarMessage', (text: string) => {
		note('status bar text', text);
		return nothing;
	});
	for (const name of ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'])
		replace(vscode.window, name, (message: string) => {
			note('message', message);
			return Promise.resolve(undefined);
		});
	replace(vscode.window, 'showOpenDialog', () => Promise.resolve(undefined));
	replace(vscode.window, 'showInputBox', (options: vscode.InputBoxOptions = {}) => {
		note('box title', options.title);
		note('box prompt', options.prompt);
		note('box placeholder', options.placeHolder);
		return Promise.resolve(undefined);
	});
	const noteItems = (items: readonly vscode.QuickPickItem[]): void => {
		for (const { label, description, detail } of items) {
			note('quick pick label', label);
			note('quick pick description', description);
			note('quick pick detail', detail);
		}
	};
	replace(vscode.window, 'showQuickPick', (items: readonly vscode.QuickPickItem[]) => {
		noteItems(items.map((item) => (typeof item === 'string' ? { label: item } : item)));
		return Promise.resolve(undefined);
	});
	replace(vscode.window, 'createQuickPick', () => {
		let accept = (): void => undefined;
		let hide = (): void => undefined;
		const pick = {
			value: '',
			title: '' as string | undefined,
			placeholder: '' as string | undefined,
			items: [] as readonly vscode.QuickPickItem[],
			activeItems: [] as readonly vscode.QuickPickItem[],
			selectedItems: [] as readonly vscode.QuickPickItem[],
			onDidAccept: (listener: () => void) => ((accept = listener), nothing),
			onDidHide: (listener: () => void) => ((hide = listener), nothing),
			onDidChangeActive: event,
			onDidChangeValue: event,
			onDidChangeSelection: event,
			onDidTriggerButton: event,
			onDidTriggerItemButton: event,
			hide: () => hide(),
			dispose: () => undefined,
			show() {
				note('quick pick title', pick.title);
				note('quick pick placeholder', pick.placeholder);
				noteItems(pick.items);
				const lines = pick.items.filter(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
				const line = choice === undefined ? undefined : lines[choice];
				choice = undefined;
				if (!line) return hide();
				pick.selectedItems = [line];
				accept();
				// A form stays open.
				noteItems(pick.items);
				hide();
			},
		};
		return pick;
	});

	const context = fakeContext();
	activate(context);
	return {
		providers,
		trees,
		commands,
		diagnostics,
		choose: (index) => (choice = index),
		sent: (titleEnd) => [...pages].find(([title]) => title.endsWith(titleEnd))?.[1],
		shown() {
			for (const { text, tooltip, accessibilityInformation } of statusItems) {
				note('status bar text', text);
				note('status bar tooltip', tooltip);
				note('status bar spoken', accessibilityInformation?.label);
			}
			for (const { message, description, title } of views) {
				note('view message', message);
				note('view description', description);
				note('view title', title);
			}
			return shown.splice(0);
		},
		dispose() {
			for (const subscription of context.subscriptions) void subscription.dispose();
			for (const restore of restores.reverse()) restore();
		},
	};
}

const isProvider = (value: unknown): boolean =>
	typeof value === 'object' &&
	value !== null &&
	[...Object.keys(value), ...Object.getOwnPropertyNames(Object.getPrototypeOf(value))].some((key) =>
		/^(?:provide|prepare|resolve)/.test(key),
	);

function fakeContext(): vscode.ExtensionContext {
	const memento = () => {
		const values = new Map<string, unknown>();
		return {
			keys: () => [...values.keys()],
			get: (key: string, fallback?: unknown) => values.get(key) ?? fallback,
			update: (key: string, value: unknown) => Promise.resolve(void values.set(key, value)),
			setKeysForSync: () => undefined,
		};
	};
	const { extensionUri } = vscode.extensions.getExtension('corroborate.corroborate')!;
	return {
		subscriptions: [] as vscode.Disposable[],
		storageUri: undefined,
		extensionUri,
		globalState: memento(),
		workspaceState: memento(),
	} as unknown as vscode.ExtensionContext;
}
