import type { ReportedEvent, ReportedEvidence, ReportedFigure, Voice } from '../../core/index';
import { cells } from '../charts/cells';
import { said } from '../charts/dated';
import { ranges } from '../charts/ranges';
import { timeline } from '../charts/timeline';
import type { Context } from '../context';
import { type Html, markup, told } from '../html';
import { count, inWords, rangeWords } from '../words';
import { links } from './links';

/** Who says what of each event, in what figures, on what evidence; and when they were. */
export function events(context: Context): Html {
	const { report } = context;
	const parts =
		report.events.length === 0
			? markup`<p class="none">No events are recorded.</p>`
			: markup`${!report.events.some(({ voices }) => voices.some(isNoted)) && silence}${when(context)}${report.events.map((event) => eventPart(context, event))}`;
	return markup`<section id="events">
		<h2>Events</h2>
		${parts}</section>`;
}

function when({ report, canvas, claims }: Context): Html {
	const dated = report.events
		.filter((event) => event.when || event.dates.length > 0)
		.sort((a, b) => compare(firstDate(a), firstDate(b)));
	if (dated.length === 0) return markup`<p class="none">No dates are recorded, so there is no timeline.</p>`;
	const undated = report.events.length - dated.length;
	const absent =
		undated > 0 && ` ${count(undated, 'event')} without any date ${undated === 1 ? 'is' : 'are'} not drawn.`;
	return markup`<h3>When</h3>
		<p class="lead">Squares are the events’ own dates, dots those that claims give to them; what is hollow is not stated, but inferred.${absent}</p>
		<figure>${timeline(canvas, `When ${count(dated.length, 'event')} took place`, dated, claims)}</figure>
		`;
}

const firstDate = ({ when: own, dates }: ReportedEvent): string =>
	[own, ...dates].flatMap((one) => one?.date ?? []).sort()[0]!;
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function eventPart(context: Context, event: ReportedEvent): Html {
	const { slug, name, topic, place, when: date, note, voices, figures, evidence } = event;
	const about = [topic && inWords(topic), place, date && said(date)].filter((part) => part !== undefined);
	return markup`<article class="event" id="event-${slug}">
		<h3>${told(name)}</h3>
		${about.length > 0 && markup`<p class="about">${told(about.join(' · '))}</p>`}
		${note !== undefined && markup`<p class="note">${told(note)}</p>`}
		${voices.length === 0 ? markup`<p class="none">No claim is about it.</p>` : voicesTable(context, voices)}
		${figures.map((figure) => figurePart(context, figure))}
		${evidence.length > 0 && evidenceList(evidence)}
		</article>
		`;
}

const silence = markup`<p class="lead">Nobody has noted which voices are independent of each other.</p>
	`;

const stances = { asserts: 'asserts', denies: 'denies', neutral: 'takes no side' } as const;
const stanceNames = Object.keys(stances) as readonly (keyof typeof stances)[];

/** A row a voice; a cell a claim, in the column of its stance. */
function voicesTable({ canvas, claims }: Context, voices: readonly Voice[]): Html {
	const most = Math.max(...voices.flatMap((voice) => stanceNames.map((stance) => voice[stance].length)));
	const hasNotes = voices.some(isNoted);
	const column = (voice: Voice, stance: (typeof stanceNames)[number]): Html => {
		const ids = voice[stance];
		if (ids.length === 0) return markup`<td></td>`;
		const label = `${voice.name} ${stances[stance]}: ${count(ids.length, 'claim')}`;
		const own = ids.map((id) => claims.get(id)!);
		return markup`<td>${cells(canvas, label, own, Math.max(most, roomy))}</td>`;
	};
	return markup`<div class="scroll"><table class="voices">
		<thead><tr><th scope="col">Who</th>${stanceNames.map((stance) => markup`<th scope="col">${stances[stance]}</th>`)}${hasNotes ? markup`<th scope="col">as people noted</th>` : markup`<td></td>`}</tr></thead>
		<tbody>
		${voices.map(
			(voice) =>
				markup`<tr><th scope="row">${told(voice.name)}</th>${stanceNames.map((stance) => column(voice, stance))}<td>${independence(voice)}</td></tr>
				`,
		)}</tbody>
		</table></div>`;
}

const isNoted = ({ independentOf, sameSourceAs }: Voice): boolean =>
	independentOf.length + sameSourceAs.length > 0;

/** The columns of a few claims are no wider than those of many. */
const roomy = 30;

function independence({ independentOf, sameSourceAs }: Voice): Html {
	return markup`${independentOf.length > 0 && markup`<div>independent of ${told(independentOf.join(', '))}</div>`}${
		sameSourceAs.length > 0 && markup`<div>same source as ${told(sameSourceAs.join(', '))}</div>`
	}`;
}

function figurePart({ canvas }: Context, figure: ReportedFigure): Html {
	const { measure, differs, ranges: all } = figure;
	const hasRecord = all.some(({ claim }) => claim === undefined);
	const inFigures = all.map(({ by, low, high }) => `${by} ${rangeWords(low, high)}`).join('; ');
	return markup`<figure>
		<figcaption>${told(measure)}${differs && markup`: <strong class="differs">the figures do not meet</strong>`}${hasRecord && markup` <span class="quiet">hollow: the event’s own record, and on what basis</span>`}</figcaption>
		${ranges(canvas, `${measure}: ${inFigures}`, figure)}
		</figure>`;
}

function evidenceList(evidence: readonly ReportedEvidence[]): Html {
	return markup`<h4>Evidence</h4>
		<ul class="evidence">${evidence.map(evidenceItem)}</ul>`;
}

function evidenceItem({ kind, claim, url, archived, sha256, by, on, result, note }: ReportedEvidence): Html {
	const checked = [by && `checked by ${by}`, on && `on ${on}`].filter(Boolean).join(' ');
	const parts = [
		markup`<b>${told(kind)}</b>`,
		result !== undefined && markup`: ${told(result)}`,
		checked && markup` <span class="quiet">· ${checked}</span>`,
		claim !== undefined && markup` <a href="#${claim}">the claim</a>`,
		note !== undefined && markup`<br>${told(note)}`,
		links([
			['source', url],
			['archived copy', archived],
		]),
		sha256 !== undefined && markup`<small>SHA-256 <code>${sha256}</code></small>`,
	];
	return markup`<li>${parts.flatMap((part) => part || [])}</li>
		`;
}
