import * as vscode from 'vscode';

/** What is wrong with a date as people may write one in a sidecar (a year, a month or a day); undefined where nothing is. */
export function problemOfDate(date: string): string | undefined {
	const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
	if (!match) return vscode.l10n.t('Write 2023-05-10, or 2023-05, or 2023.');
	const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
	const read = new Date(Date.UTC(year, month - 1, day));
	const isReal = read.getUTCMonth() === month - 1 && read.getUTCDate() === day;
	return isReal ? undefined : vscode.l10n.t('There is no such day.');
}

/** Today where the user is, as YYYY-MM-DD. */
export function today(now = new Date()): string {
	const two = (number: number): string => String(number).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
