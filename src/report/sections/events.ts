import type { ReportedEvent, ReportedEvidence, Voice } from '../../core/index';
import { cells } from '../charts/cells';
import { ranges } from '../charts/ranges';
import { timeline } from '../charts/timeline';
import type { Context } from '../context';
import { html, told, type Html } from '../html';
import { count, inWords, rangeWords } from '../words';
import { links } from './links';

/** Who says what of each event, in what figures, on what evidence; and when they were. */
export function events(context: Context): Html {
	const { report } = context;
	return html`<section id="events">
		<h2>Events</h2>
		${report.events.length === 0 ? html`<p class="none">No events are recorded.</p>` : html`${when(context)}${report.events.map((event) => eventPart(context, event))}`}
	</section>`;
}

function when({ report, canvas, claims }: Context): Html {
	const dated = report.events
		.filter((event) => event.when || event.dates.length > 0)
		.sort((a, b) => compare(firstDate(a), firstDate(b)));
	if (dated.length === 0) return html`<p class="none">No dates are recorded, so there is no timeline.</p>`;
	const undated = report.events.length - dated.length;
	return html`<h3>When</h3>
		<p class="lead">
			The bar above each line is the event’s own date, the marks on it are what claims say. Hollow: not
			stated, but inferred.
			${undated > 0 && `${count(undated, 'event')} without any date ${undated === 1 ? 'is' : 'are'} not drawn.`}
		</p>
		<figure>${timeline(canvas, `When ${count(dated.length, 'event')} took place`, dated, claims)}</figure> `;
}

const firstDate = ({ when: own, dates }: ReportedEvent): string =>
	[own, ...dates].flatMap((one) => one?.date ?? []).sort()[0]!;
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function eventPart(context: Context, event: ReportedEvent): Html {
	const { slug, name, topic, place, when: date, note, voices, figures, evidence } = event;
	const about = [
		topic && inWords(topic),
		place,
		date && `${date.date}${date.basis === 'stated' ? '' : ` (${date.basis})`}`,
	].filter((part) => part !== undefined);
	return html`<article class="event" id="event-${slug}">
		<h3>${told(name)}</h3>
		${about.length > 0 && html`<p class="about">${about.join(' · ')}</p>`}
		${note && html`<p class="note">${told(note)}</p>`}
		${voices.length === 0 ? html`<p class="none">No claim is about it.</p>` : voicesTable(context, voices)}
		${figures.map(
			(figure) =>
				html`<figure>
					<figcaption>
						${told(figure.measure)}${figure.differs && html` <strong class="differs">the ranges do not meet</strong>`}
					</figcaption>
					${ranges(context.canvas, `${figure.measure}: ${figure.ranges.map(({ by, low, high }) => `${by} ${rangeWords(low, high)}`).join('; ')}`, figure)}
				</figure>`,
		)}
		${evidence.length > 0 && evidenceList(evidence)}
	</article> `;
}

function voicesTable({ canvas, claims }: Context, voices: readonly Voice[]): Html {
	const most = Math.max(
		...voices.flatMap(({ asserts, denies, neutral }) => [asserts.length, denies.length, neutral.length]),
	);
	const stances = (['asserts', 'denies', 'neutral'] as const).filter((stance) =>
		voices.some((voice) => voice[stance].length > 0),
	);
	const bar = (ids: readonly string[], label: string): Html =>
		ids.length === 0
			? html``
			: cells(
					canvas,
					label,
					ids.map((id) => claims.get(id)!),
					most,
				);
	return html`<div class="scroll">
		<table class="voices">
			<thead>
				<tr>
					<th scope="col">Voice</th>
					${stances.map((stance) => html`<th scope="col">${stanceWords[stance]}</th>`)}
					<th scope="col">Independence, as noted</th>
				</tr>
			</thead>
			<tbody>
				${voices.map(
					(voice) =>
						html`<tr>
							<th scope="row">${told(voice.name)}</th>
							${stances.map((stance) => html`<td>${bar(voice[stance], `${voice.name} ${stanceWords[stance]}: ${count(voice[stance].length, 'claim')}`)}</td>`)}
							<td>${independence(voice)}</td>
						</tr> `,
				)}
			</tbody>
		</table>
	</div>`;
}

const stanceWords = { asserts: 'asserts', denies: 'denies', neutral: 'takes no side' } as const;

function independence({ independentOf, sameSourceAs }: Voice): Html {
	const parts = [
		independentOf.length > 0 && html`independent of ${told(independentOf.join(', '))}`,
		sameSourceAs.length > 0 && html`same source as ${told(sameSourceAs.join(', '))}`,
	].filter((part) => part !== false);
	return parts.length === 0
		? html`<span class="quiet">not noted</span>`
		: html`${parts.map((part) => html`<div>${part}</div>`)}`;
}

function evidenceList(evidence: readonly ReportedEvidence[]): Html {
	return html`<h4>Evidence</h4>
		<ul class="evidence">
			${evidence.map(({ kind, claim, url, archived, sha256, by, on, result, note }) => {
				const checked = [by && `checked by ${by}`, on && `on ${on}`].filter(Boolean).join(' ');
				return html`<li>
					<b>${told(kind)}</b
					>${result && html`: ${told(result)}`}${checked && html` <span class="quiet">${checked}</span>`}${claim && html` <a href="#${claim}">the claim</a>`}${note && html`<br />${told(note)}`}
					${links([
						['source', url],
						['archived copy', archived],
					])}${sha256 && html`<small>SHA-256 <code>${sha256}</code></small>`}
				</li>`;
			})}
		</ul>`;
}
