import type { Log, PhysicalLocation, ReportingDescriptor, Result } from 'sarif';
import type { Place } from '../model/finding';
import type { Level } from '../model/vocabulary';
import { catalog, type CatalogEntry, explain } from '../rules/catalog';
import { fingerprints } from './fingerprints';
import { type Location, locator } from './location';
import type { Output, Shown } from './output';
import { safeJson } from './printable';

export interface SarifOptions {
	/** The version of the tool. */
	readonly version: string;
}

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** Changes when fingerprints are made in another way. */
const fingerprint = 'corroborate/v1';

/**
 * Findings as a SARIF 2.1.0 log with one run. Columns and offsets are code points; every code of the catalogue is a
 * rule. Paths stay relative to where the command ran, which viewers find as `%SRCROOT%`. Where findings were compared with a
 * baseline, all are results, and each says whether it is new.
 */
export function toSarif(findings: readonly Shown[], output: Output, { version }: SarifOptions): string {
	const rules = rulesFor(findings);
	const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
	const locate = locator(output.textOf);
	const at = (place: Place) => physical(locate(place));
	const prints = fingerprints(findings, output.textOf);

	const results = findings.map((finding, index): Result => ({
		ruleId: finding.code,
		ruleIndex: ruleIndex.get(finding.code),
		kind: 'fail',
		level: finding.level,
		message: { text: messageText(finding.message) },
		locations: [{ physicalLocation: at(finding.place) }],
		relatedLocations: finding.related.map((place, id) => ({
			id,
			message: { text: messageText(place.message) },
			physicalLocation: at(place),
		})),
		partialFingerprints: { [fingerprint]: prints[index]! },
		...(finding.known === undefined ? {} : { baselineState: finding.known ? 'unchanged' : 'new' }),
		properties: {
			about: { kind: finding.about.kind, id: finding.about.id },
			claims: finding.claims,
		},
	}));

	const log: Log = {
		$schema: schema,
		version: '2.1.0',
		runs: [
			{
				tool: { driver: { name: 'Corroborate', version, semanticVersion: version, rules } },
				columnKind: 'unicodeCodePoints',
				newlineSequences: ['\r\n', '\n', '\r'],
				results,
				properties: { articles: output.articles },
			},
		],
	};
	return safeJson(log) + '\n';
}

/** The catalogue, and after it the codes of findings that it does not know. */
function rulesFor(findings: readonly Shown[]): ReportingDescriptor[] {
	const rules = [...catalog.values()].map(ruleOf);
	const unknown = new Set(findings.map(({ code }) => code).filter((code) => !catalog.has(code)));
	return [...rules, ...[...unknown].map((id) => ({ id }))];
}

function ruleOf({ code, level, title, notices, why, fix }: CatalogEntry): ReportingDescriptor {
	return {
		id: code,
		name: code.replace(/(?:^|[.-])([a-z])/g, (_, letter: string) => letter.toUpperCase()),
		shortDescription: { text: messageText(title) },
		fullDescription: { text: messageText(notices) },
		help: { text: messageText(`${notices}\n\n${why}\n\n${fix}`), markdown: explain(code) },
		defaultConfiguration: { enabled: level !== 'off', level: sarifLevel(level) },
		properties: { tags: [code.slice(0, code.indexOf('.'))] },
	};
}

const sarifLevel = (level: Level) => (level === 'off' ? 'none' : level);

/** SARIF reads `{0}` as a placeholder and `[text](target)` as a link: neither may come from an article. */
const messageText = (text: string) => text.replace(/[{}]/g, '$&$&').replace(/\[(?=[^\]]*\]\()/g, '\\[');

function physical(at: Location): PhysicalLocation {
	return {
		artifactLocation: { uri: uriOf(at.path), uriBaseId: '%SRCROOT%' },
		region: {
			startLine: at.line,
			startColumn: at.column,
			endLine: at.endLine,
			endColumn: at.endColumn,
			charOffset: at.start,
			charLength: at.end - at.start,
		},
	};
}

/** A path as a relative URI reference. A colon is escaped too, so that no folder reads as a scheme. */
const uriOf = (path: string) =>
	path
		.replace(/\p{Surrogate}/gu, '\ufffd')
		.split('/')
		.map(encodeURIComponent)
		.join('/');
