import { parseHTML } from 'linkedom';
import type { Report } from '../core/index';
import type { Canvas } from './charts/draw';
import { pageOf } from './page';

/** The report as one file of HTML, drawn without a browser. The same report gives the same text. */
export function reportHtml(report: Report): string {
	const { document } = parseHTML('<!doctype html><html><body></body></html>');
	return pageOf(report, document as unknown as Canvas);
}
