import type { Report } from '../../core/index';
import { pageOf, partsOf } from '../page';
import { ofTheEditor, structure } from '../style';

/** The page in the editor: it draws what it is sent, says which claim is asked for, and makes the file that is saved. */
interface Host {
	postMessage(message: unknown): void;
	getState(): State | undefined;
	setState(state: State): void;
}

/** What is kept while the page is hidden, and when its window is closed and opened again. */
interface State {
	/** Of the project that it is on. */
	readonly root?: string;
	readonly scroll?: number;
}

interface Message extends State {
	readonly type: 'report' | 'file';
	readonly report: Report;
}
declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const main = document.querySelector('main')!;
let shown: Report | undefined;
let claims: ReadonlySet<string> = new Set();

const style = document.createElement('style');
style.nonce = (document.currentScript as HTMLScriptElement).nonce;
style.textContent = ofTheEditor + structure;
document.head.append(style);

window.addEventListener('message', ({ data }: MessageEvent<Message>) => {
	if (data.type === 'report') {
		// Whatever becomes of it: the next one comes when this one is done with.
		try {
			show(data);
		} finally {
			host.postMessage({ type: 'drawn' });
		}
	}
	if (data.type === 'file' && shown) host.postMessage({ type: 'file', text: pageOf(shown, document) });
});
document.addEventListener('click', follow, { capture: true });
document.addEventListener('scrollend', () => host.setState({ ...host.getState(), scroll: window.scrollY }));
host.postMessage({ type: 'ready' });

/** Puts in what differs; the rest stays as it is, and where it is on the screen. */
function show({ report, root }: Message): void {
	const isFirst = shown === undefined;
	shown = report;
	claims = new Set(report.claims.map(({ id }) => id));
	for (const { name, html } of partsOf(report, document)) {
		let part = main.querySelector<PartElement>(`[data-part="${name}"]`);
		if (!part) {
			part = document.createElement('div');
			part.dataset.part = name;
			main.append(part);
		}
		if (part.drawn === html) continue;
		part.drawn = html;
		part.innerHTML = html;
	}
	main.removeAttribute('aria-busy');
	const state = host.getState();
	host.setState({ ...state, root });
	if (isFirst && state?.scroll) window.scrollTo(0, state.scroll);
}

interface PartElement extends HTMLElement {
	/** What stands in it: reading it back would give other text. */
	drawn?: string;
}

/** A link to a claim goes to its words in the article; other places of the page are scrolled to. */
function follow(event: MouseEvent): void {
	const link = (event.target as Element).closest('a');
	const address = link?.getAttribute('href');
	if (!address?.startsWith('#')) return;
	event.preventDefault();
	event.stopPropagation();
	const id = address.slice(1);
	if (claims.has(id)) return host.postMessage({ type: 'claim', id });
	const place = document.getElementById(id);
	place?.scrollIntoView();
	const heading = place?.querySelector<HTMLElement>('h2, h3') ?? place;
	heading?.setAttribute('tabindex', '-1');
	heading?.focus({ preventScroll: true });
}
